# Sets JAVA_HOME to a Java of at least 25, or stops with one line. Sourced by ./mvnw and by bin/kernelight.
#
# Why: the convolution engine and JavaFX 26 need Java 25, while many machines still start an older `java` by default.
# Order: JAVA_HOME, then `java` on the PATH, then the newest one in the places where JDKs are kept.
# The caller may set need_tool (for example "javac") when a runtime without it is not enough.

kernelight_oldest_java=25

# The major version of the Java in folder $1, or 0 where there is none. Every JDK since 9 has a `release` file.
kernelight_java_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/${need_tool:-java}" ] && [ -r "$1/release" ] || { echo 0; return; }
  major=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" | head -n 1)
  echo "${major:-0}"
}

kernelight_find_java_home() {
  set +f # the caller may have switched off file name patterns
  if [ -n "${JAVA_HOME:-}" ] && [ "$(kernelight_java_major "$JAVA_HOME")" -ge "$kernelight_oldest_java" ]; then
    echo "$JAVA_HOME"
    return
  fi
  on_path=$(command -v java 2>/dev/null) || on_path=
  if [ -n "$on_path" ]; then
    on_path=$(readlink -f "$on_path" 2>/dev/null) || on_path=
    on_path=${on_path%/bin/java}
    if [ -n "$on_path" ] && [ "$(kernelight_java_major "$on_path")" -ge "$kernelight_oldest_java" ]; then
      echo "$on_path"
      return
    fi
  fi
  newest=0
  newest_home=
  for home in /usr/lib/jvm/* "${HOME:-}"/.jdks/* "${HOME:-}"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/* /opt/java/* /usr/java/*; do
    major=$(kernelight_java_major "$home")
    if [ "$major" -ge "$kernelight_oldest_java" ] && [ "$major" -gt "$newest" ]; then
      newest=$major
      newest_home=$home
    fi
  done
  echo "$newest_home"
}

kernelight_java_home=$(kernelight_find_java_home)
if [ -z "$kernelight_java_home" ]; then
  echo "Kernelight needs a JDK $kernelight_oldest_java or newer and found none: install one (for example from https://adoptium.net), or set JAVA_HOME to it." >&2
  exit 1
fi
JAVA_HOME=$kernelight_java_home
export JAVA_HOME
