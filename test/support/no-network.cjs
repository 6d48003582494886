// Required before a program: whatever reaches for the network makes the process say so and die, even where the program would catch it.
'use strict';
const die = (what) => () => {
  require('node:fs').writeSync(2, `NETWORK: ${what}\n`);
  process.exit(97);
};
const forbid = (name, methods) => {
  const module = require(`node:${name}`);
  for (const method of methods) if (typeof module[method] === 'function') module[method] = die(`${name}.${method}`);
};
const net = require('node:net');
net.Socket.prototype.connect = die('net.Socket.connect');
net.Server.prototype.listen = die('net.Server.listen');
forbid('net', ['connect', 'createConnection', 'createServer']);
forbid('dgram', ['createSocket']);
forbid('tls', ['connect', 'createServer']);
forbid('http', ['request', 'get', 'createServer']);
forbid('https', ['request', 'get', 'createServer']);
forbid('http2', ['connect', 'createServer', 'createSecureServer']);
forbid('dns', ['lookup', 'resolve', 'resolve4', 'resolve6']);
forbid('child_process', ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']);
globalThis.fetch = die('fetch');
