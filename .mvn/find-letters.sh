# Sets LC_ALL or LC_CTYPE to UTF-8 where letters are ASCII. Sourced by ./mvnw and by bin/kernelight.
#
# Why: with LC_ALL=C, or a language that is not installed, Java opens no file with another letter than A to Z in its name.
# Only the letters are changed: to the UTF-8 that comes with the system, else to that of any language.

kernelight_letters=
if [ "$(uname)" = Linux ]; then
  kernelight_letters=$(locale charmap 2>/dev/null) || kernelight_letters=
  case $kernelight_letters in
    ANSI* | US-ASCII)
      for utf8 in C.UTF-8 "$(locale -a 2>/dev/null | grep -i 'utf-*8$' | head -n 1)"; do
        [ "$(LC_ALL=$utf8 locale charmap 2>/dev/null)" = UTF-8 ] || continue
        kernelight_letters=UTF-8
        if [ -n "${LC_ALL:-}" ]; then export LC_ALL="$utf8"; else export LC_CTYPE="$utf8"; fi
        break
      done
      ;;
    "") # no command `locale`, as in small containers: a language that is not there leaves the letters as they are
      case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
        C | POSIX) if [ -n "${LC_ALL:-}" ]; then export LC_ALL=C.UTF-8; else export LC_CTYPE=C.UTF-8; fi ;;
      esac
      ;;
  esac
fi
