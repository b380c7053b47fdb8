#!/usr/bin/env bash
# Runs the Dockerfile's steps without a container engine: a clean copy, Node 24 from npm, the files not writable,
# the service on DATABASE_URL as another user than root. Ends well when /api/ready answers.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${DATABASE_URL:?Bitte mit einem PostGIS aufrufen: scripts/postgis.sh bash docker/try.sh}"
app=$(mktemp -d)
server=
stop() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  chmod -R u+w "$app" && rm -rf "$app"
}
trap stop EXIT

git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$app"
npm install --prefix "$app/.node24" --no-progress --no-save --loglevel=error node@24 >/dev/null
export PATH="$app/.node24/node_modules/node/bin:$PATH"
echo "Node $(node --version)"
(cd "$app" && sh docker/build.sh)

chmod -R a+rX,a-w "$app"
chmod a+x "$(dirname "$app")" "$app"
port=$(node -e "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})")
as_nobody=()
[ "$(id -u)" != 0 ] || as_nobody=(runuser -u nobody --)
"${as_nobody[@]}" env PATH="$PATH" NODE_ENV=production HOST=127.0.0.1 PORT="$port" DATABASE_URL="$DATABASE_URL" DATA_DIR=/nonexistent \
  node --enable-source-maps "$app/dist/server/src/main.js" &
server=$!
for _ in $(seq 90); do
  if node -e "fetch('http://127.0.0.1:$port/api/ready').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"; then
    node -e "fetch('http://127.0.0.1:$port/karte').then(async r => { const t = await r.text(); process.exit(r.ok && t.includes('Gemeinden') ? 0 : 1) })"
    echo 'ready'
    exit 0
  fi
  kill -0 "$server" || exit 1
  sleep 1
done
echo 'nicht bereit geworden' >&2
exit 1
