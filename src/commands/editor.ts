import type { Context } from '../context.js';
import { OperationFailed, UserError } from '../errors.js';
import type { Editor } from '../terminal/editor.js';

/** The editor of whoever sits at the terminal; null where there is none that one gets out of. */
export async function editorOf({ system }: Context): Promise<Editor | null> {
  const { findEditor } = await import('../terminal/editor.js');
  return findEditor(system.env);
}

/**
 * Asks for a longer text, written in an editor.
 * @param instead the option that takes the text from a file
 * @throws UserError where there is no editor; OperationFailed where it does not start or gives up
 */
export async function writtenText(
  context: Context,
  question: string,
  initial: string,
  instead: string,
): Promise<string> {
  const editor = await editorOf(context);
  if (editor === null) {
    throw new UserError('No editor is set up on this computer.')
      .hint('Write the text into a file, and give the file: {option} @FILE', { option: instead })
      .hint('Or install “nano”, or name your own editor in the environment: EDITOR.');
  }
  const text = await context.prompt.edit(question, initial, editor);
  if (text !== null) return text;
  throw new OperationFailed('The editor “{editor}” did not start, or ended with an error; no text was taken over.', {
    editor: editor.name,
  })
    .hint('VISUAL or EDITOR names the editor.')
    .hint('Write the text into a file, and give the file: {option} @FILE', { option: instead });
}

/**
 * As {@link writtenText}, in a dialogue: nothing answered before is lost.
 * @returns null where there is no editor, or it fails; that was said then
 */
export async function askInEditor(context: Context, question: string, initial: string): Promise<string | null> {
  const { prompt, t, terminal } = context;
  const editor = await editorOf(context);
  const text = editor === null ? null : await prompt.edit(question, initial, editor);
  if (text !== null) return text;
  terminal.notice(
    editor === null
      ? t('No editor is set up on this computer.')
      : t('The editor “{editor}” did not start, or ended with an error; no text was taken over.', {
          editor: editor.name,
        }),
  );
  terminal.notice(t('Write the text into a file, and give the file: {option} @FILE', { option: '--abstract' }));
  return null;
}
