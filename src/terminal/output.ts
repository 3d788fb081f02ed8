import { fstatSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { OperationFailed } from '../errors.js';
import type { Sink } from './terminal.js';

/**
 * An output of the process. Into a pipe or file it writes directly: Node's own stream would load its network code
 * first, which takes longer than most commands. A reader that has gone away (`njb … | head`) is no error: the rest is
 * dropped.
 * @param stream Node's stream, used where the output is a terminal
 */
export function outputOf(fd: 1 | 2, stream: () => Sink): Sink {
  if (!isPipeOrFile(fd)) return stream();
  let isClosed = false;
  return {
    isTTY: false,
    write(text) {
      const bytes = Buffer.from(text);
      for (let done = 0; done < bytes.length && !isClosed; ) {
        try {
          done += writeSync(fd, bytes, done);
        } catch (error) {
          const { code } = error as NodeJS.ErrnoException;
          if (code === 'EAGAIN') pause();
          else if (code === 'EPIPE') isClosed = true;
          else throw new OperationFailed('The output could not be written: {problem}', { problem: String(code) });
        }
      }
    },
  };
}

function isPipeOrFile(fd: number): boolean {
  try {
    const status = fstatSync(fd);
    // a device that is no terminal: /dev/null, /dev/full
    return status.isFIFO() || status.isFile() || status.isSocket() || (status.isCharacterDevice() && !isatty(fd));
  } catch {
    return false;
  }
}

/** The reader is slower than we are: wait 2 ms. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}
