import type { FileSystem, Node } from './emscripten.ts';

const ENOSPC = 51;
/** What a file, folder or link takes before anything is in it, as on a disk: in bytes. */
const BLOCK = 4096;

/** Python's file system, which lies in memory but outside of the heap, as it is at this moment. */
export class FileSystemState {
  private readonly fs: FileSystem;
  private readonly nameTable: (Node | undefined)[];
  private readonly streams: FileSystem['streams'];
  private readonly nodes = new Map<Node, Node>();
  private readonly states = new Map<object, object>();

  constructor(fs: FileSystem) {
    this.fs = fs;
    this.nameTable = [...fs.nameTable];
    this.streams = [...fs.streams];
    for (const first of this.nameTable) {
      for (let node = first; node !== undefined; node = node.name_next) this.nodes.set(node, copy(node));
    }
    for (const stream of this.streams) {
      // Two descriptors of one file share its flags and position.
      if (stream) this.states.set(stream, { ...stream }).set(stream.shared, { ...stream.shared });
    }
  }

  /** Puts it back: files and folders with their contents, open descriptors, the current folder. */
  restore(): void {
    this.fs.nameTable = [...this.nameTable];
    this.fs.streams = [...this.streams];
    this.fs.currentPath = '/';
    for (const [node, saved] of this.nodes) Object.assign(node, copy(saved));
    for (const [state, saved] of this.states) Object.assign(state, saved);
  }
}

function copy(node: Node): Node {
  const { contents } = node;
  if (contents === undefined || contents === null) return { ...node };
  return { ...node, contents: contents instanceof Uint8Array ? contents.slice() : { ...contents } };
}

/** Counts what is written to files, which lie in memory that belongs to JavaScript and no limit of the heap concerns. */
export class FileQuota {
  private left = Number.POSITIVE_INFINITY;

  constructor({ filesystems: { MEMFS }, ErrnoError }: FileSystem) {
    const take = (bytes: number) => {
      if (bytes > this.left) throw new ErrnoError(ENOSPC);
      this.left -= bytes;
    };
    const stream = MEMFS.ops_table.file.stream;
    const { write } = stream;
    stream.write = (file, buffer, offset, length, ...rest) => {
      take(length);
      return write(file, buffer, offset, length, ...rest);
    };
    const { createNode, expandFileStorage, resizeFileStorage } = MEMFS;
    MEMFS.createNode = (...parameters) => {
      take(BLOCK);
      return createNode(...parameters);
    };
    MEMFS.expandFileStorage = (node, size) => {
      take(Math.max(0, size - ((node.contents as Uint8Array | null)?.length ?? 0)));
      expandFileStorage(node, size);
    };
    MEMFS.resizeFileStorage = (node, size) => {
      take(size);
      resizeFileStorage(node, size);
    };
  }

  /** How many bytes may be written from now on. */
  set(bytes: number): void {
    this.left = bytes;
  }
}
