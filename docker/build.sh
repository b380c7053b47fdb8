#!/bin/sh
# The steps of the image, in a script so that they can be tried where no container engine runs (docker/try.sh).
# Builds server and pages, then leaves only what runs.
set -eu
npm ci --no-progress --loglevel=error
node scripts/build.mjs --no-template
npm prune --omit=dev --no-progress --loglevel=error
