import ArgumentParser
import MagnesiumKit

struct Init: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: say(
        "Print what a shell evaluates to show alerts and complete commands.",
        "Cetak baris untuk shell agar menampilkan peringatan dan melengkapi perintah."),
      discussion: say(
        """
        bash, in ~/.bashrc:                   eval "$(magtrack init bash)"
        zsh, in ~/.zshrc:                     eval "$(magtrack init zsh)"
        fish, in ~/.config/fish/config.fish:  magtrack init fish | source

        New alerts are then shown once, at the first prompt of a day; reminders at the first after their hour. For today's line in the prompt put $(magtrack_prompt) into PS1 or PROMPT (with setopt prompt_subst), or call magtrack_prompt in fish_prompt. Taking the line out again takes all of it away.
        """,
        """
        bash, di ~/.bashrc:                   eval "$(magtrack init bash)"
        zsh, di ~/.zshrc:                     eval "$(magtrack init zsh)"
        fish, di ~/.config/fish/config.fish:  magtrack init fish | source

        Peringatan baru lalu tampil sekali, di prompt pertama hari itu; pengingat di prompt pertama setelah jamnya. Untuk baris hari ini di prompt, taruh $(magtrack_prompt) dalam PS1 atau PROMPT (dengan setopt prompt_subst), atau panggil magtrack_prompt dalam fish_prompt. Hapus baris itu, dan semuanya hilang.
        """))
  }

  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  @Argument(help: ArgumentHelp(say("bash, zsh or fish.", "bash, zsh atau fish.")))
  var shell: Shell

  @OptionGroup var speech: LanguageOption

  func run() throws {
    try Output.write(ShellHook.text(for: shell))
  }
}

/// What shells evaluate. Completions are made at the first press of Tab, because they are long; the
/// hook asks for new alerts at the first prompt and then once in ten minutes at the most, which is when
/// a reminder may have come due; the program itself tells each only once.
enum ShellHook {
  static func text(for shell: Init.Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  private static let bash = #"""
    magtrack_prompt() { command magtrack status --prompt 2>/dev/null; }
    _magtrack_load() {
      eval "$(command magtrack --generate-completion-script bash 2>/dev/null)"
      return 124
    }
    complete -o filenames -F _magtrack_load magtrack 2>/dev/null
    _magtrack_told=
    _magtrack_hook() {
      local code=$? now
      printf -v now '%(%F %H%M)T' -1
      if [ "${now%?}" != "$_magtrack_told" ]; then
        _magtrack_told=${now%?}
        command magtrack alerts --new --quiet 2>/dev/null
      fi
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
    _magtrack_load() {
      unfunction _magtrack_load
      eval "$(command magtrack --generate-completion-script zsh 2>/dev/null)"
      (( $+functions[_magtrack] )) && _magtrack "$@"
    }
    if [[ -o interactive ]]; then
      # Without a dump file: taking the line out leaves nothing behind.
      (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -D -i }
      compdef _magtrack_load magtrack
      typeset -g _magtrack_told=
      _magtrack_hook() {
        local now="${(%):-%D{%F %H%M}}"
        [[ "${now%?}" == "$_magtrack_told" ]] && return
        _magtrack_told=${now%?}
        command magtrack alerts --new --quiet 2>/dev/null
      }
      autoload -Uz add-zsh-hook && add-zsh-hook precmd _magtrack_hook
    fi
    """#

  private static let fish = #"""
    function magtrack_prompt; command magtrack status --prompt 2>/dev/null; end
    if status is-interactive
      function _magtrack_load
        functions -e _magtrack_load
        complete -c magtrack -e
        command magtrack --generate-completion-script fish 2>/dev/null | source
        complete -C (commandline -cp)
      end
      complete -c magtrack -f -a '(_magtrack_load)'
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
