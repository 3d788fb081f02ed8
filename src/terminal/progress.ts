import type { Terminal } from './terminal.js';

/** A progress line on stderr that draws over itself; nothing at all where stderr is no terminal. */
export interface Progress {
  step(done: number): void;
  end(): void;
}

/** Shows `label` with a bar that fills up to `total`. Redraws at each whole percent, so that it costs nothing. */
export function progress(terminal: Terminal, label: string, total: number): Progress {
  if (!terminal.stderr.isTTY || total < 1) return { step: () => {}, end: () => {} };
  let shown = -1;
  return {
    step(done) {
      const percent = Math.floor((done / total) * 100);
      if (percent === shown) return;
      shown = percent;
      const filled = Math.round(percent / 5);
      terminal.stderr.write(`\r${label} ${'█'.repeat(filled)}${'░'.repeat(20 - filled)} ${percent} %`);
    },
    end() {
      if (shown >= 0) terminal.stderr.write('\r\u001b[K');
    },
  };
}
