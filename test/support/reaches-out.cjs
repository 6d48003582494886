// What no-network.cjs must catch, even inside a try.
try {
  require('node:net').connect(9, '127.0.0.1');
} catch {
  // unreachable
}
