const key = (fileId: string): string => `ricejar:import:${fileId}:name`;

/** The server knows a file by its id; what it was called is kept for as long as the tab lives. */
export const rememberFileName = (fileId: string, name: string): void =>
  sessionStorage.setItem(key(fileId), name);

export const fileNameOf = (fileId: string): string => sessionStorage.getItem(key(fileId)) ?? '';
