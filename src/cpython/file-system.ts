import type { FileSystem, Node } from './emscripten.ts';

const ENOSPC = 51;
/** Bytes that count for an empty file, folder or link, as on a disk. */
const BLOCK = 4096;
/** Characters of a path that are told, its last. */
const MOST_OF_PATH = 200;

/** A copy of Python's file system, which is in memory, but not in the heap. */
export class FileSystemState {
  private readonly fs: FileSystem;
  private readonly nameTable: (Node | undefined)[];
  private readonly streams: FileSystem['streams'];
  private readonly currentPath: string;
  private readonly nodes = new Map<Node, Node>();
  private readonly states = new Map<object, object>();

  constructor(fs: FileSystem) {
    this.fs = fs;
    this.nameTable = [...fs.nameTable];
    this.streams = [...fs.streams];
    this.currentPath = fs.currentPath;
    for (const node of nodesIn(fs)) this.nodes.set(node, copy(node));
    for (const stream of this.streams) {
      // Two descriptors of one file share their flags and position.
      if (stream) this.states.set(stream, { ...stream }).set(stream.shared, { ...stream.shared });
    }
  }

  /** The first few files made since, by their paths from the current folder of this state. */
  newFiles(most: number): string[] {
    const made = nodesIn(this.fs).filter((node) => this.fs.isFile(node.mode) && !this.nodes.has(node));
    return made
      .sort((a, b) => a.id - b.id)
      .slice(0, most)
      .map((node) => {
        const path = this.fs.getPath(node);
        const start = `${this.currentPath}/`;
        const shown = path.startsWith(start) ? path.slice(start.length) : path;
        return shown.length > MOST_OF_PATH ? `…${shown.slice(-MOST_OF_PATH)}` : shown;
      });
  }

  /** Restores files and folders with their contents, open descriptors, and the current folder. */
  restore(): void {
    this.fs.nameTable = [...this.nameTable];
    this.fs.streams = [...this.streams];
    this.fs.currentPath = this.currentPath;
    for (const [node, saved] of this.nodes) Object.assign(node, copy(saved));
    for (const [state, saved] of this.states) Object.assign(state, saved);
  }
}

function nodesIn({ nameTable }: FileSystem): Node[] {
  const nodes: Node[] = [];
  for (const first of nameTable) {
    for (let node = first; node !== undefined; node = node.name_next) nodes.push(node);
  }
  return nodes;
}

function copy(node: Node): Node {
  const { contents } = node;
  if (contents === undefined || contents === null) return { ...node };
  return { ...node, contents: contents instanceof Uint8Array ? contents.slice() : { ...contents } };
}

/** Limits the bytes written to files: these are in JavaScript's memory, to which the limit of the heap does not apply. */
export class FileQuota {
  private rest = Number.POSITIVE_INFINITY;

  constructor({ filesystems: { MEMFS }, ErrnoError }: FileSystem) {
    const take = (bytes: number) => {
      if (bytes > this.rest) throw new ErrnoError(ENOSPC);
      this.rest -= bytes;
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

  /** Sets the number of bytes that may still be written. */
  set(bytes: number): void {
    this.rest = bytes;
  }
}
