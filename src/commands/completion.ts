import { oneOf } from './choices.js';
import { scripts, shells } from './completion/scripts.js';
import type { Verb } from './verb.js';

export const verb: Verb = {
  examples: ['njb completion bash', 'njb completion powershell'],
  build: (command, { t, terminal }) =>
    command
      .argument('<shell>', t('bash, zsh, fish or powershell'))
      .action((shell) => terminal.exact(scripts[oneOf(shell, shells, '<shell>')].trimEnd()))
      .addHelpText('after', () =>
        [
          '',
          t('To switch it on, for good, write once:'),
          `  bash: mkdir -p ~/.local/share/bash-completion/completions; njb completion bash > ~/.local/share/bash-completion/completions/njb`,
          `  zsh: mkdir -p ~/.zfunc; njb completion zsh > ~/.zfunc/_njb; echo 'fpath+=~/.zfunc; autoload -U compinit; compinit' >> ~/.zshrc`,
          `  fish: mkdir -p ~/.config/fish/completions; njb completion fish > ~/.config/fish/completions/njb.fish`,
          `  PowerShell: mkdir -Force (Split-Path $PROFILE) | Out-Null; njb completion powershell >> $PROFILE`,
          t('A new window of the terminal then completes commands, options and names with the Tab key.'),
        ].join('\n'),
      ),
};
