export const courseEn = {
  missing: (directory: string) => `${directory}: there is no such directory`,
  notDirectory: (directory: string) => `${directory}: this is not a directory`,
  unreadable: (directory: string) => `${directory}: this directory cannot be read`,
  empty: (directory: string) => `${directory}: there is no chapter here; chapters are named NN-id.json`,
};
