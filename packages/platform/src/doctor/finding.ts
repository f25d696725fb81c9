/** Something that is not as it should be. */
export interface Finding {
  /** What was compared, such as `columns`. */
  check: string;
  /** One line: what is wrong, where, and what follows. */
  text: string;
}
