# Insteg on Windows. UNTESTED: no Windows computer has run it yet. On WSL, ./insteg is the tested way.
# It does what ./insteg does for run, match, solve, backup, restore, verify-audit, taxonomy, build and test, without the quick-start cache.
$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$needed = 25

function Get-JdkVersion([string] $folder) {
  $release = Join-Path $folder 'release'
  if ((Test-Path $release) -and (Test-Path (Join-Path $folder 'bin\javac.exe'))) {
    if ((Get-Content $release -Raw) -match 'JAVA_VERSION="(\d+)') { return [int] $Matches[1] }
  }
  return 0
}

function Find-Jdk {
  $places = @($env:JAVA_HOME)
  foreach ($parent in @("$env:ProgramFiles\Eclipse Adoptium", "$env:ProgramFiles\Java", "$env:ProgramFiles\Microsoft",
      "$env:ProgramFiles\Zulu", "$env:ProgramFiles\Amazon Corretto", "$env:USERPROFILE\.jdks")) {
    if (Test-Path $parent) { $places += (Get-ChildItem $parent -Directory).FullName }
  }
  foreach ($place in $places) {
    if ($place -and (Get-JdkVersion $place) -ge $needed) { return $place }
  }
  [Console]::Error.WriteLine("Insteg needs a Java Development Kit (JDK), version $needed or newer: winget install EclipseAdoptium.Temurin.$needed.JDK")
  exit 69
}

# Newest change among the sources; the built jar has to be younger than that.
function Test-Changed([string] $stamp, [string[]] $sources) {
  if (-not (Test-Path $stamp)) { return $true }
  $built = (Get-Item $stamp).LastWriteTimeUtc
  $newer = Get-ChildItem ($sources | ForEach-Object { Join-Path $root $_ }) -Recurse -Force | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1
  return $null -ne $newer
}

function Invoke-Build([string] $module, [string[]] $sources) {
  $work = Join-Path $root 'target\insteg'
  New-Item -ItemType Directory -Force $work | Out-Null
  $stamp = Join-Path $work "$module.built"
  if (-not (Test-Changed $stamp $sources)) { return }
  [Console]::Error.WriteLine('Building Insteg (only when its sources have changed; the first time fetches its libraries)')
  $begun = Get-Date
  $log = Join-Path $work "build-$module.log"
  Get-ChildItem $root -Directory | ForEach-Object { Remove-Item -Recurse -Force -ErrorAction SilentlyContinue (Join-Path $_.FullName 'target\classes') }
  & "$root\mvnw.cmd" -B -ntp '-Dmaven.test.skip=true' '-Dspotless.check.skip=true' -pl $module -am package *> $log
  if ($LASTEXITCODE -ne 0) {
    Select-String -Path $log -Pattern '^\[ERROR\]' | Select-Object -First 20 | ForEach-Object { [Console]::Error.WriteLine($_.Line) }
    [Console]::Error.WriteLine("Insteg could not be built. Everything the build said: $log")
    exit 1
  }
  Set-Content $stamp ''
  (Get-Item $stamp).LastWriteTime = $begun
}

$java = Find-Jdk
$env:JAVA_HOME = $java
$java = Join-Path $java 'bin\java.exe'
$here = Get-Location
Set-Location $root
$command = 'run'
$rest = @($args)
if ($rest.Count -gt 0 -and -not "$($rest[0])".StartsWith('-')) {
  $command = $rest[0]
  $rest = @($rest | Select-Object -Skip 1)
}
$engine = @('pom.xml', 'matching\pom.xml', 'matching\src\main', 'transit\pom.xml', 'transit\src\main', 'planner\pom.xml', 'planner\src\main')
$app = $engine + @('app\pom.xml', 'app\src\main')
$options = @('-XX:MaxRAMPercentage=50', '--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow')

switch ($command) {
  { $_ -in 'run', 'backup', 'restore', 'verify-audit', 'taxonomy', 'build' } {
    Invoke-Build 'app' $app
    if ($command -eq 'build') { exit 0 }
    $jar = (Get-ChildItem "$root\app\target\app-*.jar" | Select-Object -First 1).FullName
    if (-not $env:INSTEG_DATA) { $env:INSTEG_DATA = Join-Path $root 'data' }
    Set-Location $here
    & $java @options -jar $jar $command @rest
  }
  { $_ -in 'match', 'solve' } {
    Invoke-Build 'planner' $engine
    $jar = (Get-ChildItem "$root\planner\target\planner-*.jar" | Select-Object -First 1).FullName
    $main = if ($command -eq 'match') { 'se.insteg.planner.cli.Match' } else { 'se.insteg.matching.cli.Solve' }
    Set-Location $here
    & $java '--enable-native-access=ALL-UNNAMED' '--sun-misc-unsafe-memory-access=allow' -cp $jar $main @rest
  }
  'test' { & "$root\mvnw.cmd" -B -ntp verify @rest }
  default { [Console]::Error.WriteLine('insteg.cmd run | match | solve | backup FILE | restore FILE | verify-audit | taxonomy FILE | build | test; README.md tells more.'); exit 64 }
}
exit $LASTEXITCODE
