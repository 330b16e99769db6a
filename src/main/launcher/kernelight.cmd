@echo off
rem Starts Kernelight on Windows, as the shell script "kernelight" does elsewhere: without arguments or with "open" the
rem window, with another subcommand the same work without one (try --help). Java's options stand in the *.options files,
rem which both read. There are no start caches on Windows: write-start-caches.sh is a shell script.
setlocal EnableExtensions DisableDelayedExpansion
set "kernelight_home=%~dp0.."
set "oldest_java=25"

rem Installed: Java comes with the app, and has the app's modules in it.
set "modules=--module-path "%kernelight_home%\lib""
set "found_java="
if exist "%kernelight_home%\runtime\bin\java.exe" (
  set "found_java=%kernelight_home%\runtime"
  set "modules="
  goto :found
)

rem JAVA_HOME, then the Java on the PATH, then the newest one in the folders where Java's installers put it.
set "newest=0"
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined found_java for %%J in (java.exe) do if not "%%~$PATH:J" == "" call :consider "%%~dp$PATH:J.."
if not defined found_java for /d %%D in (
  "%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*"
  "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*"
  "%USERPROFILE%\.jdks\*"
) do call :consider "%%~D"
if not defined found_java (
  echo Kernelight needs a JDK %oldest_java% or newer and found none: install one ^(for example from https://adoptium.net^), or set JAVA_HOME to it. >&2
  exit /b 1
)

:found
set "kind=commands"
if "%~1" == "" set "kind=window"
if "%~1" == "open" set "kind=window"
if "%~1 %~2" == "bench --ui" set "kind=window"
if "%~1" == "--mnist" set "kind=window"
set "networks="
if "%~1" == "train" set "networks="@%kernelight_home%\bin\own-networks.options""
if "%~1" == "bench" set "networks="@%kernelight_home%\bin\own-networks.options""

"%found_java%\bin\java.exe" "@%kernelight_home%\bin\java.options" "@%kernelight_home%\bin\%kind%.options" %networks% %KERNELIGHT_JAVA_OPTIONS% %modules% --module kernelight/kernelight.Main %*
exit /b %errorlevel%

rem Keeps the Java in folder %1 where it is new enough, and newer than the one kept. Every JDK since 9 has a "release" file.
:consider
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
set "major="
for /f "usebackq tokens=1,2 delims==.-" %%K in ("%~1\release") do if "%%K" == "JAVA_VERSION" set "major=%%L"
if not defined major exit /b
set "major=%major:"=%"
if %major% LSS %oldest_java% exit /b
if %major% LEQ %newest% exit /b
set "newest=%major%"
set "found_java=%~1"
exit /b
