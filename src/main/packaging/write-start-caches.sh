#!/bin/sh
# Writes the caches from which Kernelight starts in half the time (Java's AOT caches): the app goes once through what a
# start needs, and the JVM writes down the classes as they then lie in memory, lib/window.aot and lib/commands.aot.
# usage: write-start-caches.sh APP_FOLDER      no display needed; says nothing, the app starts without caches too
set -u
app=$(CDPATH= cd -- "$1" && pwd -P) || exit 0
work=$app/../start-caches
rm -rf "$work" "$app/lib/window.aot" "$app/lib/commands.aot"
mkdir -p "$work"
work=$(CDPATH= cd -- "$work" && pwd -P)
cd "$work" || exit 0 # the caches are named without their folder: a space in its name would part the options
# Nothing of the person who builds is read or written: the rehearsal's own folders.
export XDG_DATA_HOME="$work/data" XDG_STATE_HOME="$work/state" XDG_CONFIG_HOME="$work/config"

limit=
command -v timeout >/dev/null && limit="timeout 60" # a run that hangs must not hold up the build

# How often methods were called is not kept: from it the JVM would compile hundreds of them at once, in every start.
classes_only="-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining"

# $1 window or commands, $2 further Java options, $3 the command. The cache cannot be written by a run that loaded the
# Vector module, and counts only for runs with the same options that change modules: those are in the launcher.
rehearse() {
  KERNELIGHT_JAVA_OPTIONS="-XX:AOTCacheOutput=$1.aot -Xlog:disable -Dkernelight.vectors=off $classes_only $2" \
    $limit "$app/bin/kernelight" $3 >"$work/$1.log" 2>&1 &&
    mv "$work/$1.aot" "$app/lib/$1.aot"
}

rehearse window "-Dkernelight.rehearsal=true -Dglass.platform=Headless -Dprism.order=sw" "" &
rehearse commands "" rehearse &
wait
exit 0
