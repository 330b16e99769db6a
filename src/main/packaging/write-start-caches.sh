#!/bin/sh
# Writes the caches from which Kernelight starts in half the time (Java's AOT caches): the app goes once through what a
# start needs, and the JVM writes down the classes as they then lie in memory, lib/window.aot and lib/commands.aot.
# usage: write-start-caches.sh APP_FOLDER
# No display is needed. Silent when both caches are written. Otherwise a warning says what failed, and the exit code is 1:
# the app works without caches, but starts slower, so the build goes on.
set -u
app=$(CDPATH= cd -- "$1" && pwd -P) || exit 1
work=$app/../start-caches
rm -rf "$work" "$app/lib/window.aot" "$app/lib/commands.aot"
mkdir -p "$work"
work=$(CDPATH= cd -- "$work" && pwd -P)
cd "$work" || exit 1 # the caches are named without their folder: a space in its name would part the options
# Nothing of the person who builds is read or written: the rehearsal's own folders.
export XDG_DATA_HOME="$work/data" XDG_STATE_HOME="$work/state" XDG_CONFIG_HOME="$work/config"

seconds=240 # a run that hangs must not hold up the build for ever
limit=
command -v timeout >/dev/null && limit="timeout $seconds"

# How often methods were called is not kept: from it the JVM would compile hundreds of them at once, in every start.
classes_only="-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining"

# $1 window or commands, $2 further Java options, $3 the command. The cache cannot be written by a run that loaded the
# Vector module, and counts only for runs with the same options that change modules: those are in the launcher.
rehearse() {
  code=0
  KERNELIGHT_JAVA_OPTIONS="-XX:AOTCacheOutput=$1.aot -Xlog:disable -Dkernelight.vectors=off $classes_only $2" \
    $limit "$app/bin/kernelight" $3 >"$work/$1.log" 2>&1 || code=$?
  if [ $code = 0 ] && [ -s "$1.aot" ]; then
    mv "$1.aot" "$app/lib/$1.aot" && return
    why="lib/$1.aot cannot be written"
  elif [ $code = 124 ] && [ -n "$limit" ]; then
    why="its rehearsal was stopped after $seconds seconds"
  elif [ $code = 0 ]; then
    why="its rehearsal ended well, but Java wrote no cache"
  else
    why="its rehearsal ended with exit code $code"
  fi
  {
    echo "The start cache $1.aot is missing: $why."
    echo "The packaged app works without it, but takes about twice as long to start."
    echo "What the rehearsal said is in $work/$1.log; to try again: ./mvnw package; to leave the caches out: -DstartCaches.skip"
    tail -n 5 "$work/$1.log"
  } >&2
  return 1
}

# A start reads the session of the last one, and so does this: without states, so that all that is read is known here.
printf '{"kernelight": "session", "version": 1, "screen": "convolution.name", "states": {}}' >kernelight-rehearsal.json

if [ -d "$app/lib/runtime" ] || [ -d "$app/runtime" ]; then
  # With a Java of its own, one cache for all: a second one would be half as large as all the rest.
  rehearse window "-Djava.io.tmpdir=. -Dkernelight.rehearsal=true -Dglass.platform=Headless -Dprism.order=sw" rehearse
  exit
fi

rehearse window "-Djava.io.tmpdir=. -Dkernelight.rehearsal=true -Dglass.platform=Headless -Dprism.order=sw" "" &
window=$!
rehearse commands "" rehearse &
commands=$!
failed=0
wait $window || failed=1
wait $commands || failed=1
exit $failed
