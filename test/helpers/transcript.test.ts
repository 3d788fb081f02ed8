import { describe, expect, it } from 'vitest';
import { playTranscript } from './play-transcript.js';
import { parseTranscript, renderOutput } from './transcript.js';

const session = `# A comment
$ njb db path
<dir>/njb.db

$ cat > note.txt <<EOF
one

$ njb is not run in here
EOF
$ cat note.txt
one

\\$ njb is not run in here

@ lang de

$ njb membr
! Den Befehl „membr“ gibt es nicht.
! Meinten Sie „member“?
= 2
`;

describe('a transcript', () => {
  it('comes out as it stands', async () => {
    expect(await playTranscript(session)).toBe(session);
  });

  it('comes out differently where a command says something else', async () => {
    expect(await playTranscript(session.replace('Meinten', 'Meinte'))).toBe(session);
    expect(await playTranscript(session.replace('= 2\n', ''))).toBe(session);
    expect(await playTranscript(session.replace('\none\n\n\\$', '\ntwo\n\n\\$'))).toBe(session);
  });

  it('keeps to the script of its questions', async () => {
    const asking = '@ terminal on\n\n$ njb member add\n? Given name → ^C\n! Cancelled. Nothing was changed.\n= 130\n';
    expect(await playTranscript(asking)).toBe(asking);
    await expect(playTranscript(asking.replace('Given', 'Your'))).rejects.toThrow('line 3');
    await expect(playTranscript(asking.replace('? Given name → ^C\n', ''))).rejects.toThrow('unexpected question');
    await expect(playTranscript('@ terminal on\n\n$ njb db path\n? Given name → Kim\n')).rejects.toThrow('never asked');
    expect(await playTranscript(asking.replace('Given name ', ''), { rewrite: true })).toBe(asking);
  });

  it.each([
    ['', 'runs no njb'],
    ['# only a comment\n', 'runs no njb'],
    ['$ ls\n', 'runs no njb'],
    ['njb db path\n', 'output without a command'],
    ['$ njb db path\n\n@ moon full\n', 'no directive'],
    ['$ njb db path\n\n$ curl example.org\n', 'cannot call'],
    ['$ njb db path\n? Name\n', '“? question → answer”'],
    ['$ njb db path\n? Name → Kim\n', '@ terminal on'],
    ['$ cat > a.txt <<EOF\nnjb\n', 'no end'],
    ['$ njb member show "Kim\n', 'unclosed'],
  ])('is refused: %j', async (text, problem) => {
    await expect(playTranscript(text)).rejects.toThrow(problem);
  });
});

describe('output', () => {
  it('that would read as something else is escaped', () => {
    const text = '$ a\n! b\n? c\n= d\n\\e\n\n# f\n@ g\n# h\n\n';
    const lines = renderOutput([{ kind: 'stdout', text }], 0);
    expect(lines).toEqual(['\\$ a', '\\! b', '\\? c', '\\= d', '\\\\e', '', '\\# f', '@ g', '# h', '\\']);
    expect(parseTranscript(`$ njb\n${lines.join('\n')}\n`).parts).toHaveLength(1);
  });

  it('shows streams, questions, escape codes and a missing line break in their order', () => {
    const asked = { kind: 'question', question: 'Who?', answer: '', complaint: 'Nobody.' } as const;
    expect(
      renderOutput(
        [
          { kind: 'stdout', text: 'a' },
          { kind: 'stderr', text: '\u001b[1mb\n\n' },
          asked,
          { kind: 'stdout', text: 'c\n' },
        ],
        3,
      ),
    ).toEqual(['a', '\\ no line break at the end', '! ␛[1mb', '!', '? Who? →', '?! Nobody.', 'c', '= 3']);
  });
});
