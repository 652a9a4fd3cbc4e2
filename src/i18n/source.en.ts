/** The reason why a file is no program, on one line. */
export const sourceEn = {
  missing: (path: string) => `there is no file ${path}`,
  directory: (path: string) => `${path} is a directory; name a file in it`,
  denied: (path: string) => `${path} may not be read; change its permissions`,
  unreadable: (path: string) => `${path} cannot be read as a file; copy the program into an ordinary one`,
  large: (path: string) => `${path} is longer than 1 MB; no program is`,
  binary: (path: string) => `${path} is no text; name a Python file`,
  encoding: (path: string) =>
    `${path} is not UTF-8; save it in that encoding, or name another in its first line`,
  unknownEncoding: (path: string) =>
    `${path} names an unknown encoding in its first lines; save it as UTF-8, and take that comment out`,
};
