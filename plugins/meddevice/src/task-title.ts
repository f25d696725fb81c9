const LONGEST = 255;

/** A title is as long as the field of a task; whole characters are kept. */
export const taskTitle = (text: string): string => [...text].slice(0, LONGEST).join('');
