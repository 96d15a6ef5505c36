import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** By which a route says how many bytes it is about to send. */
export const lengthHeader = 'x-file-length'

/**
 * Lets routes send a file with its length, by which browsers show how far a download has come. The framework takes every
 * Content-Length from an answer, as one that it has unpacked on the way would be wrong; a file is sent as it is.
 * (next/dist/server/send-response.js, FORBIDDEN_HEADERS)
 */
export function keepFileLengths(): void {
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { request: IncomingMessage; response: ServerResponse }
    const writeHead = response.writeHead
    response.writeHead = (...head: unknown[]) => {
      const length = response.getHeader(lengthHeader)
      if (length !== undefined) {
        response.removeHeader(lengthHeader)
        response.setHeader('Content-Length', length)
      }
      return Reflect.apply(writeHead, response, head)
    }
  })
}
