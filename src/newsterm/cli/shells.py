"""Completion for bash, zsh and fish: each a script that asks newsterm for what only it knows."""

from collections.abc import Sequence

from newsterm.cli.syntax import FILES, Option, Place, Verb, before

_ASKS = "completions --words"
_WITH_VALUE = "|".join(option.names[0] for option in before() if option.value)
_MADE = "completion for newsterm; made by: newsterm completions"

_BASH = r"""# bash %(made)s bash
_newsterm() {
    local line=${COMP_LINE:0:COMP_POINT} cur verb='' prev at=1 number=-1 spec one value about
    local -a typed home=() options=() places=() found=() shown=()
    cur=${line##*[[:space:]]}
    read -ra typed <<<"${line%%"$cur"}"
    while ((at < ${#typed[@]})); do
        case ${typed[at]} in
            %(with_value)s)
                [[ ${typed[at]} == --home ]] && home=(--home "${typed[at + 1]}")
                ((at += 2)) ;;
            -*) ((at += 1)) ;;
            *)
                [[ -z $verb ]] && verb=${typed[at]}
                ((number += 1, at += 1)) ;;
        esac
    done
    prev=${typed[${#typed[@]} - 1]}
    case $verb in
%(verbs)s
    esac
    spec=''
    case $verb:$prev in
%(values)s
        *)
            if [[ $cur == -* ]]; then
                spec=$(IFS=,; printf %%s "${options[*]}")
            elif ((${#places[@]})); then
                spec=${places[number < ${#places[@]} ? number : ${#places[@]} - 1]}
            fi ;;
    esac
    local IFS=$'\n'
    for one in ${spec//,/$'\n'}; do
        case $one in
            @files)
                compopt -o filenames 2>/dev/null
                COMPREPLY+=($(compgen -f -- "$cur")) ;;
            @*)
                while IFS=$'\t' read -r value about; do
                    [[ $value == "$cur"* ]] && found+=("$value") && shown+=("$value${about:+  ($about)}")
                done < <(newsterm ${home[@]+"${home[@]}"} %(asks)s "${one#@}" 2>/dev/null) ;;
            "$cur"*) found+=("$one") && shown+=("$one") ;;
        esac
    done
    # Several are listed with what they are, but not where TAB puts one after the other into the line.
    if ((${#found[@]} > 1)) && [[ $COMP_TYPE != 37 ]]; then
        found=("${shown[@]}")
    elif ((${#found[@]} == 1)) && [[ ${found[0]} == *[[:space:]\"\']* ]]; then
        printf -v 'found[0]' %%q "${found[0]}"
    fi
    # Readline begins a word anew after each colon.
    [[ $cur == *:* && $COMP_WORDBREAKS == *:* ]] && found=("${found[@]#"${cur%%"${cur##*:}"}"}")
    ((${#found[@]})) && COMPREPLY+=("${found[@]}")
}
complete -F _newsterm newsterm
"""

_ZSH = r"""#compdef newsterm
# zsh %(made)s zsh
_newsterm_offer() {
    local one value
    local -a lines offers
    for one in ${(s:,:)1}; do
        case $one in
            @files) _files ;;
            @*)
                lines=(${(f)"$(newsterm $home %(asks)s ${one#@} 2>/dev/null)"})
                offers=()
                for one in $lines; do
                    value=${one%%%%$'\t'*}
                    [[ $one == *$'\t'* ]] && one=":${one#*$'\t'}" || one=''
                    offers+=("${${value//\\/\\\\}//:/\\:}${one//\\/\\\\}")
                done
                _describe -V newsterm offers ;;
            *) compadd -- $one ;;
        esac
    done
}
_newsterm() {
    local verb='' at=2 number=0 cur=$words[CURRENT] prev=$words[CURRENT-1]
    local -a home options places offers
    while ((at < CURRENT)); do
        case $words[at] in
            (%(with_value)s)
                [[ $words[at] == --home ]] && home=(--home ${~words[at+1]})
                ((at += 2)) ;;
            (-*) ((at += 1)) ;;
            (*)
                [[ -z $verb ]] && verb=$words[at] || ((number += 1))
                ((at += 1)) ;;
        esac
    done
    case $verb in
%(verbs)s
    esac
    case $verb:$prev in
%(values)s
        (*)
            if [[ $cur == -* ]]; then
                _describe -o newsterm options
            elif [[ -z $verb ]]; then
                offers=(
%(all)s
                )
                _describe -V newsterm offers
            elif (($#places)); then
                _newsterm_offer $places[$((number < $#places ? number + 1 : $#places))]
            fi ;;
    esac
}
[[ $zsh_eval_context[-1] == loadautofunc ]] && _newsterm "$@" || compdef _newsterm newsterm
"""

_FISH = r"""# fish %(made)s fish
function __newsterm_typed
    set -l typed (commandline -opc)[2..]
    while set -q typed[1]
        switch $typed[1]
            case %(with_value_fish)s
                set -e typed[1]
            case '-*'
            case '*'
                printf '%%s\n' $typed
                return
        end
        set -e typed[1]
    end
end
function __newsterm_at # verb, place, last place: whether that is where the line stands
    set -l typed (__newsterm_typed)
    test "$typed[1]" = $argv[1]; or return 1
    set -l number (count (string match -v -- '-*' $typed))
    test $number -eq $argv[2]; or test $argv[2] -eq $argv[3] -a $number -gt $argv[3]
end
function __newsterm_is
    set -l typed (__newsterm_typed)
    test "$typed[1]" = "$argv[1]"
end
function __newsterm_words
    set -l typed (commandline -opc)
    set -l home
    if set -l at (contains -i -- --home $typed)
        set home --home $typed[(math $at + 1)]
    end
    newsterm $home %(asks)s $argv[1] 2>/dev/null
end
complete -c newsterm -f
%(all)s
%(verbs)s
"""


def bash(known: Sequence[Verb]) -> str:
    """Write the script for bash (3.2 or later)."""
    first = Verb(name="", does="", options=tuple(before()), places=(Place(words=_names(known)),))
    return _BASH % {
        "made": _MADE,
        "asks": _ASKS,
        "with_value": _WITH_VALUE,
        "verbs": "\n".join(
            f"        {_word(verb.name)})\n"
            f"            options=({' '.join(_options(verb))})\n"
            f"            places=({' '.join(map(_spec, verb.places))}) ;;"
            for verb in (first, *known)
        ),
        "values": "\n".join(f"        {case}) spec={spec} ;;" for case, spec in _values((first, *known))),
    }


def zsh(known: Sequence[Verb]) -> str:
    """Write the script for zsh (5 or later), to be found as `_newsterm` or sourced."""
    first = Verb(name="", does="", options=tuple(before()))
    return _ZSH % {
        "made": _MADE,
        "asks": _ASKS,
        "with_value": _WITH_VALUE,
        "all": "\n".join(f"                    {_quoted(_pair(verb.name, verb.does))}" for verb in known),
        "verbs": "\n".join(
            f"        ({_word(verb.name)})\n            options=("
            + " ".join(_quoted(_pair(name, one.does)) for one in verb.options for name in one.names)
            + f")\n            places=({' '.join(map(_spec, verb.places))}) ;;"
            for verb in (first, *known)
        ),
        "values": "\n".join(
            f"        ({case}) _newsterm_offer {spec} ;;" for case, spec in _values((first, *known))
        ),
    }


def fish(known: Sequence[Verb]) -> str:
    """Write the script for fish (3 or later)."""
    lines = []
    for verb in known:
        lines += [_fish_option(option, f"__newsterm_is {verb.name}") for option in verb.options]
        last = len(verb.places)
        for number, place in enumerate(verb.places, 1):
            offered = _fish_offers(place)
            condition = f"__newsterm_at {verb.name} {number} {last}"
            lines += [f"complete -c newsterm -n {_quoted(condition)} {offered}"] if offered else []
    nothing = _quoted("not __newsterm_typed | string length -q")
    return _FISH % {
        "made": _MADE,
        "asks": _ASKS,
        "with_value_fish": _WITH_VALUE.replace("|", " "),
        "all": "\n".join(
            [
                *(f"complete -c newsterm -n {nothing} -a {v.name} -d {_quoted(v.does)}" for v in known),
                *(_fish_option(option, "not __newsterm_typed | string length -q") for option in before()),
            ]
        ),
        "verbs": "\n".join(lines),
    }


def _fish_option(option: Option, condition: str) -> str:
    named = [f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names]
    told = f" -d {_quoted(option.does)}" if option.does else ""
    place = option.value
    takes = "" if place is None else " -r " if FILES in place.kinds else " -x "
    value = takes + _fish_offers(place) if place else ""
    return f"complete -c newsterm -n {_quoted(condition)} {' '.join(named)}{told}{value.rstrip()}"


def _fish_offers(place: Place) -> str:
    asked = [f"(__newsterm_words {kind})" for kind in place.kinds if kind != FILES]
    words = " ".join([*place.words, *asked])
    return " ".join([*(["-F"] if FILES in place.kinds else []), *([f"-a {_quoted(words)}"] if words else [])])


def _names(known: Sequence[Verb]) -> tuple[str, ...]:
    return tuple(verb.name for verb in known)


def _options(verb: Verb) -> list[str]:
    return [name for option in verb.options for name in option.names]


def _values(known: Sequence[Verb]) -> list[tuple[str, str]]:
    """Give what may follow an option of a verb: how a case names both, and the places."""
    return [
        (_quoted(f"{verb.name}:{name}"), _spec(option.value))
        for verb in known
        for option in verb.options
        if option.value is not None
        for name in option.names
    ]


def _spec(place: Place) -> str:
    """Spell a place: words, and kinds with an @ before them, with commas between; nothing: anything."""
    return _quoted(",".join([*place.words, *(f"@{kind}" for kind in place.kinds)]))


def _pair(word: str, about: str) -> str:
    about = about.replace("\\", "\\\\")
    return word.replace(":", "\\:") + (f":{about}" if about else "")


def _word(word: str) -> str:
    return word or "''"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
