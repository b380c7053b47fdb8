#!/usr/bin/env bash
# Runs a command on a private PostGIS that lives only as long: scripts/postgis.sh npm test -- server
# Needs Debian's postgresql-15-postgis-3 (or another version under /usr/lib/postgresql).
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || { echo "PostgreSQL fehlt. Bitte installieren: apt-get install postgresql-15-postgis-3" >&2; exit 1; }
folder=$(mktemp -d)
as_postgres=()
if [ "$(id -u)" = 0 ]; then
  chown postgres "$folder"
  as_postgres=(runuser -u postgres --)
fi
port=$(node -e "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})")
stop() {
  "${as_postgres[@]}" "$bin/pg_ctl" -D "$folder/cluster" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT
"${as_postgres[@]}" "$bin/initdb" --no-sync -A trust -U postgres -E UTF8 --locale=C.UTF-8 -D "$folder/cluster" >/dev/null
"${as_postgres[@]}" "$bin/pg_ctl" -D "$folder/cluster" -l "$folder/log" -w \
  -o "-p $port -k $folder -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c shared_buffers=256MB -c max_connections=200" \
  start >/dev/null
DATABASE_URL="postgres://postgres@127.0.0.1:$port/postgres" "$@"
