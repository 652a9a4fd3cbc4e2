/** The internals of Pyodide that are used here and are missing in its published types. */

/** The imports of WebAssembly, by name: mostly functions. */
export type Imports = Record<string, unknown>;

/** The settings with which Pyodide makes its module. */
export interface Settings {
  instantiateWasm(imports: { env: Imports }, done: unknown): object;
}

export interface Module {
  readonly HEAPU8: Uint8Array;
  readonly FS: FileSystem;
  /** Runs Python code in `__main__`; 0 unless it has raised. */
  _PyRun_SimpleString(code: number): number;
  stringToNewUTF8(text: string): number;
  _free(pointer: number): void;
}

/** A file, a folder or a device. */
export interface Node {
  /** The entries of a folder, or the bytes of a file. */
  contents?: Record<string, Node> | Uint8Array | null;
  name_next?: Node;
  /** Grows from node to node. */
  id: number;
  mode: number;
}

type Write = (
  stream: unknown,
  buffer: Uint8Array,
  offset: number,
  length: number,
  ...rest: unknown[]
) => number;

/** The file system in memory. */
export interface MemoryFiles {
  readonly ops_table: { readonly file: { readonly stream: { write: Write } } };
  createNode(...parameters: unknown[]): Node;
  /** Makes room for a file that grows. */
  expandFileStorage(node: Node, size: number): void;
  /** Cuts or extends a file. */
  resizeFileStorage(node: Node, size: number): void;
}

export interface FileSystem {
  readonly createDevice: { major: number };
  readonly filesystems: { readonly MEMFS: MemoryFiles };
  readonly ErrnoError: new (errno: number) => Error;
  nameTable: (Node | undefined)[];
  streams: ({ readonly shared: object } | null | undefined)[];
  currentPath: string;
  makedev(major: number, minor: number): number;
  registerDevice(device: number, operations: { open(): void; write: Write }): void;
  mkdev(path: string, device: number): void;
  open(path: string, flags: string): { readonly fd: number };
  mkdir(path: string): void;
  unlink(path: string): void;
  getPath(node: Node): string;
  isFile(mode: number): boolean;
  writeFile(path: string, data: Uint8Array): void;
}

export interface Pyodide {
  readonly _module: Module;
  setStdout(options: { write(bytes: Uint8Array): number }): void;
  setStderr(options: { write(bytes: Uint8Array): number }): void;
  setInterruptBuffer(buffer: object): void;
  makeMemorySnapshot(): Uint8Array;
}
