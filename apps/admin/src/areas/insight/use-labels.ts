import { fieldAt, useLocale, useRecordTypes } from '@ricejar/admin-sdk';

/** Names of choices, such as those of a topic or an industry, in the reader's language. */
export function useChoiceLabel(record: string, path: string): (value: string) => string {
  const { byName } = useRecordTypes();
  const { text } = useLocale();
  return (value) => {
    const type = byName(record);
    const choice = type && fieldAt(type, path)?.choices?.find((one) => one.value === value);
    return choice ? text(choice.label) : value;
  };
}
