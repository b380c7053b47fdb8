// The little of FastCGI that asking a map server on a loopback port needs: one connection a request.
import net from 'node:net';

const [BEGIN, END, PARAMS, STDIN, STDOUT] = [1, 3, 4, 5, 6];
const RESPONDER = Buffer.from([0, 1, 0, 0, 0, 0, 0, 0]);

/** `{ headers, body }` of the answer to a query string. */
export function askFastCgi(port, query) {
  const parameters = {
    REQUEST_METHOD: 'GET',
    QUERY_STRING: query,
    SERVER_PROTOCOL: 'HTTP/1.1',
    SCRIPT_NAME: '/',
  };
  return new Promise((resolve, reject) => {
    const chunks = [];
    const socket = net.connect(port, '127.0.0.1', () => {
      const pairs = Buffer.concat(Object.entries(parameters).map(pair));
      socket.write(Buffer.concat([[BEGIN, RESPONDER], [PARAMS, pairs], [PARAMS], [STDIN]].map(record)));
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.once('error', reject);
    socket.once('close', () => resolve(readAnswer(Buffer.concat(chunks))));
  });
}

function record([type, content = Buffer.alloc(0)]) {
  return Buffer.concat([
    Buffer.from([1, type, 0, 1, content.length >> 8, content.length & 255, 0, 0]),
    content,
  ]);
}

function pair([name, value]) {
  const length = (text) =>
    text.length < 128 ? [text.length] : [128, 0, text.length >> 8, text.length & 255];
  return Buffer.concat([Buffer.from([...length(name), ...length(value)]), Buffer.from(name + value)]);
}

function readAnswer(bytes) {
  const parts = [];
  for (let at = 0; at + 8 <= bytes.length && bytes[at + 1] !== END;) {
    const length = bytes.readUInt16BE(at + 4);
    if (bytes[at + 1] === STDOUT) parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 8 + length + bytes[at + 6];
  }
  const all = Buffer.concat(parts);
  const end = all.indexOf('\r\n\r\n');
  return { headers: all.subarray(0, end).toString(), body: all.subarray(end + 4) };
}
