@echo off
rem Insteg on Windows. UNTESTED: no Windows computer has run it yet. On WSL, ./insteg is the tested way.
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0insteg.ps1" %*
exit /b %ERRORLEVEL%
