import type { Pyodide } from './emscripten.ts';

const EACCES = 2;
const DEVICES = ['/dev/stdout', '/dev/stderr', '/dev/tty', '/dev/tty1'];

/**
 * Refuses, as an `OSError`, the output that the harness does not see, so that none is lost unnoticed: that of C code, and
 * that of files opened on the descriptors 1 and 2 or on their devices.
 */
export function refuseStandardStreams(pyodide: Pyodide): void {
  const { FS } = pyodide._module;
  const refuse = () => {
    throw new FS.ErrnoError(EACCES);
  };
  pyodide.setStdout({ write: refuse });
  pyodide.setStderr({ write: refuse });
  const device = FS.makedev(FS.createDevice.major++, 0);
  FS.registerDevice(device, { open: refuse, write: refuse });
  for (const path of DEVICES) {
    FS.unlink(path);
    FS.mkdev(path, device);
  }
}
