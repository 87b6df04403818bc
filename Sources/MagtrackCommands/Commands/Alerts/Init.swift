import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct Init: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: say.aboutInit,
      discussion: say.moreAboutInit)
  }

  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  @Argument(help: ArgumentHelp(say.shells))
  var shell: Shell

  @OptionGroup var speech: LanguageOption

  func run() throws {
    try Output.write(ShellHook.text(for: shell))
  }
}

/// What shells evaluate: the words at a press of Tab, and a hook that asks for new alerts at the first prompt
/// and then once in ten minutes at the most, which is when a reminder may have come due; the program itself
/// tells each only once.
enum ShellHook {
  static func text(for shell: Init.Shell) -> String {
    let hook =
      switch shell {
      case .bash: bash
      case .zsh: zsh
      case .fish: fish
      }
    return completion(for: shell) + "\n" + hook
  }

  /// A file for the folder in which a shell looks for completions.
  static func completionFile(for shell: Init.Shell) -> String {
    switch shell {
    case .bash, .fish: completion(for: shell)
    case .zsh:
      #"""
      #compdef magtrack
      \#(zshWords)
      if [[ "${funcstack[1]}" == _magtrack ]]; then
        _magtrack "$@"
      else
        compdef _magtrack magtrack
      fi
      """#
    }
  }

  private static func completion(for shell: Init.Shell) -> String {
    switch shell {
    case .bash: bashWords
    case .zsh:
      #"""
      \#(zshWords)
      if [[ -o interactive ]]; then
        # Without a dump file: taking the line out leaves nothing behind.
        (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -D -i }
        compdef _magtrack magtrack
      fi
      """#
    case .fish: fishWords
    }
  }

  /// No `compgen -W`, which expands its words; what the program says is already quoted for bash.
  private static let bashWords = #"""
    _magtrack() {
      local word said files=
      COMPREPLY=()
      said=$(command magtrack \#(Completion.request) bash "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null) || :
      while IFS= read -r word; do
        case $word in
          '') ;;
          /) files=1 ;;
          *) COMPREPLY+=("$word") ;;
        esac
      done <<<"$said"
      if [ -n "$files" ]; then
        # Where bash is too old to quote them itself, so are they.
        compopt -o filenames 2>/dev/null && files=themselves || :
        said=$(compgen -f -- "$2") || :
        while IFS= read -r word; do
          if [ -n "$word" ]; then
            if [ "$files" != themselves ]; then printf -v word %q "$word"; fi
            COMPREPLY+=("$word")
          fi
        done <<<"$said"
      fi
      return 0
    }
    complete -F _magtrack magtrack 2>/dev/null || :
    """#

  private static let zshWords = #"""
    _magtrack() {
      emulate -L zsh
      local line files= code=1
      local -a found shown display
      for line in "${(@f)$(command magtrack \#(Completion.request) zsh "${(j: :)words[1,CURRENT-1]} $IPREFIX$QIPREFIX$PREFIX" 2>/dev/null)}"; do
        case $line in
          ('') ;;
          (/) files=1 ;;
          (*)
            found+=("${line%%$'\t'*}")
            shown+=("${line/$'\t'/  -- }")
            [[ $line == *$'\t'* ]] && display=(-l)
            ;;
        esac
      done
      if (( $#found )); then
        compadd -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -V magtrack $display -d shown -a found && code=0
      fi
      [[ -n $files ]] && _files && code=0
      return code
    }
    """#

  private static let fishWords = #"""
    function _magtrack_words
      set -l files
      for word in (command magtrack \#(Completion.request) fish (commandline -cp | string collect) 2>/dev/null)
        if test "$word" = /
          set files 1
        else
          printf '%s\n' $word
        end
      end
      if set -q files[1]
        __fish_complete_path (commandline -ct)
      end
    end
    complete -c magtrack -e
    complete -c magtrack -k -f -a '(_magtrack_words)'
    """#

  /// Bash of macOS has no clock of its own, which came with 4.2. A shell that ends at the first error must
  /// not end by what the person's last command gave.
  private static let bash = #"""
    magtrack_prompt() { command magtrack status --prompt 2>/dev/null; }
    _magtrack_told=
    _magtrack_hook() {
      local code=$? now
      printf -v now '%(%F %H%M)T' -1 2>/dev/null || now=$(date '+%F %H%M') || :
      if [ "${now%?}" != "$_magtrack_told" ]; then
        _magtrack_told=${now%?}
        command magtrack alerts --new --quiet 2>/dev/null || :
      fi
      case $- in *e*) return 0 ;; esac
      return "$code"
    }
    case $- in *i*)
      if [[ "$(declare -p PROMPT_COMMAND 2>/dev/null)" == "declare -a"* ]]; then
        [[ " ${PROMPT_COMMAND[*]} " == *" _magtrack_hook "* ]] ||
          PROMPT_COMMAND=(_magtrack_hook "${PROMPT_COMMAND[@]}")
      elif [[ ";${PROMPT_COMMAND-};" != *";_magtrack_hook;"* ]]; then
        PROMPT_COMMAND="_magtrack_hook${PROMPT_COMMAND:+;$PROMPT_COMMAND}"
      fi
    esac
    """#

  private static let zsh = #"""
    magtrack_prompt() {
      # zsh reads a percent sign in a prompt as the start of an escape.
      local line="$(command magtrack status --prompt 2>/dev/null)"
      print -r -- "${line//\%/%%}"
    }
    if [[ -o interactive ]]; then
      typeset -g _magtrack_told=
      _magtrack_hook() {
        local now="${(%):-%D{%F %H%M}}"
        [[ "${now%?}" == "$_magtrack_told" ]] && return
        _magtrack_told=${now%?}
        command magtrack alerts --new --quiet 2>/dev/null || :
      }
      autoload -Uz add-zsh-hook && add-zsh-hook precmd _magtrack_hook
    fi
    """#

  private static let fish = #"""
    function magtrack_prompt; command magtrack status --prompt 2>/dev/null; end
    if status is-interactive
      set -g _magtrack_told ''
      function _magtrack_hook --on-event fish_prompt
        set -l now (date '+%F %H%M' | string sub -l 14)
        test "$now" = "$_magtrack_told"; and return
        set -g _magtrack_told $now
        command magtrack alerts --new --quiet 2>/dev/null
      end
    end
    """#
}
