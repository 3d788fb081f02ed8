/** The shells that completion is there for. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

/** Every script hands over the words after `njb` up to the cursor; the one being written comes last, behind a `=`. */
const bash = String.raw`# Completion of njb for bash.
_njb_complete() {
  local current="\${COMP_WORDS[COMP_CWORD]}" line quote=
  local -a answer
  case "$current" in
    \"*|\'*) quote="\${current:0:1}"; current="\${current:1}" ;;
  esac
  COMPREPLY=()
  mapfile -t answer < <("$1" __complete bash "\${COMP_WORDS[@]:1:COMP_CWORD-1}" "=$current" 2>/dev/null)
  if [[ "\${answer[0]-}" == ':files' ]]; then
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
    return
  fi
  for line in "\${answer[@]}"; do
    if [[ -z "$quote" ]]; then printf -v line '%q' "$line"; fi
    COMPREPLY+=("$line")
  done
}
complete -F _njb_complete njb
`.replaceAll('\\$', '$');

const zsh = String.raw`#compdef njb
# Completion of njb for zsh.
_njb() {
  local -a answer words_about
  local line word tab=$'\t'
  answer=("\${(@f)$("\${words[1]}" __complete zsh "\${(@Q)words[2,CURRENT-1]}" "=\${(Q)PREFIX}" 2>/dev/null)}")
  compset -P '--*='
  if [[ "\${answer[1]}" == ':files' ]]; then
    _files
    return
  fi
  for line in "\${answer[@]}"; do
    [[ -z "$line" ]] && continue
    word="\${line%%\${tab}*}"
    if [[ "$line" == *"$tab"?* ]]; then
      words_about+=("\${word//:/\\:}:\${line#*\${tab}}")
    else
      words_about+=("\${word//:/\\:}")
    fi
  done
  (( \${#words_about} )) && _describe -V 'njb' words_about -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}'
}
if [[ "$funcstack[1]" == _njb ]]; then
  _njb "$@"
else
  compdef _njb njb
fi
`.replaceAll('\\$', '$');

const fish = String.raw`# Completion of njb for fish.
function __njb_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    switch $current
        case '"*' "'*"
            set current (string sub -s 2 -- $current)
        case '*'
            set current (string unescape -- $current)
    end
    set -l option (string match -r -- '^--[\w-]+=' $current)
    set -l program $before[1]
    set -e before[1]
    set -l answer ($program __complete fish $before "=$current" 2>/dev/null)
    if test "$answer[1]" = ':files'
        __fish_complete_path $current
    else if test (count $answer) -gt 0
        printf '%s\n' "$option"$answer
    end
end
complete -c njb -f -k -a '(__njb_complete)'
`;

const powershell = String.raw`# Completion of njb for PowerShell.
Register-ArgumentCompleter -Native -CommandName njb -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { if ($_.Value) { $_.Value } else { $_.ToString() } })
    $current = $wordToComplete -replace '^["'']', ''
    $option = if ($current -match '^--[\w-]+=') { $Matches[0] } else { '' }
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [Text.Encoding]::UTF8
        $answer = @(njb __complete powershell @before "=$current" 2>$null)
    } finally {
        [Console]::OutputEncoding = $encoding
    }
    foreach ($line in $answer) {
        if ($line -eq ':files') { return }
        $word, $about = $line -split "${'`'}t", 2
        if (-not $word) { continue }
        if (-not $about) { $about = $word }
        $text = if ($word -match '[^\w.:/@=+-]') { "'" + $word.Replace("'", "''") + "'" } else { $word }
        [System.Management.Automation.CompletionResult]::new("$option$text", $word, 'ParameterValue', $about)
    }
}
`;

/** The script that teaches a shell to complete njb. */
export const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish, powershell };
