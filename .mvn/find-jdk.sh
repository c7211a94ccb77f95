# shellcheck shell=sh
# Sourced by ./insteg and ./mvnw. Sets JAVA_HOME to a JDK new enough for Insteg, or says how to get one and exits.
# Maven itself has to run on that JDK (the formatter and the compiler plug-ins do), hence no toolchain.
insteg_java=25

jdk_version() { # the major version of the JDK in folder $1, or nothing if there is no compiler in it
  [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}
jdk_new_enough() {
  _version=$(jdk_version "$1")
  [ -n "$_version" ] && [ "$_version" -ge "$insteg_java" ]
}
find_jdk() {
  if _javac=$(command -v javac 2>/dev/null); then
    _javac=$(readlink -f "$_javac" 2>/dev/null || printf '%s' "$_javac")
    _on_path=${_javac%/bin/javac}
  fi
  for _dir in "${JAVA_HOME:-}" "${_on_path:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /opt/*jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$_dir" ] && jdk_new_enough "$_dir"; then
      printf '%s' "$_dir"
      return 0
    fi
  done
  return 1
}

if _found=$(find_jdk); then
  JAVA_HOME=$_found
  export JAVA_HOME
else
  cat >&2 <<TEXT
Insteg needs a Java Development Kit (JDK), version $insteg_java or newer, and found none in JAVA_HOME, on the PATH or in the usual folders.
  Debian, Ubuntu   apt install openjdk-$insteg_java-jdk-headless   (Debian 12 has none: take Temurin $insteg_java from adoptium.net)
  macOS            brew install --cask temurin@$insteg_java
  Windows          winget install EclipseAdoptium.Temurin.$insteg_java.JDK
Then run the same command again, or set JAVA_HOME to the folder of a JDK you already have.
TEXT
  exit 69
fi
