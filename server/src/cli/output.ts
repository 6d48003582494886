/** Writes to a stream as fast as its reader takes it, so that a report of any size is not held twice. Resolves when it was taken. */
export async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (stream.write(text)) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      stream.off('drain', done).off('close', done).off('error', done);
      resolve();
    };
    stream.once('drain', done).once('close', done).once('error', done);
  });
}

/** `… | head` closes the pipe early: that is no failure, and nobody is left to be told. */
export function leaveOnClosedPipe(stream: NodeJS.WritableStream, leave: () => void): void {
  stream.on('error', (error: Error) => {
    if ('code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')) leave();
    else throw error;
  });
}
