import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/terminal/break-lines.js';

describe('breakLines', () => {
  it('breaks at spaces, and leaves what fits as it is', () => {
    expect(breakLines('kurz', 10)).toBe('kurz');
    expect(breakLines('  zwei  Spalten', 20)).toBe('  zwei  Spalten');
    expect(breakLines('eins zwei drei', 9)).toBe('eins zwei\ndrei');
    expect(breakLines('eins zwei drei', 8)).toBe('eins\nzwei\ndrei');
  });

  it('keeps the indent and the line breaks of the text', () => {
    expect(breakLines('  eins zwei\nx', 7)).toBe('  eins\n  zwei\nx');
  });

  it('keeps the items of a list below each other', () => {
    expect(breakLines('- eins zwei\n  - drei vier', 8)).toBe('- eins\n  zwei\n  - drei\n    vier');
    expect(breakLines('-  eins', 4)).toBe('-  eins');
  });

  it('leaves commands whole', () => {
    expect(breakLines('Mit „njb event list“ geht es', 19)).toBe('Mit\n„njb event list“\ngeht es');
    expect(breakLines('Say “njb event list --upcoming”.', 12)).toBe('Say\n“njb event list --upcoming”.');
    expect(breakLines('tell them: njb invite update x', 22)).toBe('tell them:\nnjb invite update x');
  });

  it('leaves a path whole and does not count colours', () => {
    expect(breakLines('in /ein/langer/pfad da', 8)).toBe('in\n/ein/langer/pfad\nda');
    expect(breakLines('\u001b[31mrot rot\u001b[39m', 7)).toBe('\u001b[31mrot rot\u001b[39m');
  });
});
