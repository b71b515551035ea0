import { SluiceError, type Options } from "./client.js";

/** Something that happened on the node. */
export interface NodeEvent {
  /** Names the event. Keep the last one that was dealt with, to go on from it. */
  cursor: string;
  name: string;
  publicIdentifier: string;
  channelAddress?: string;
  /** When it happened, Unix milliseconds. */
  at: number;
  /** What a webhook is posted for it. */
  payload: unknown;
}

/** Which events to follow. */
export interface EventOptions {
  /** The last event that was dealt with; absent starts at the oldest that is kept. */
  cursor?: string;
  /** Starts at the newest instead, where there is no cursor. */
  fromNow?: boolean;
  publicIdentifier?: string;
  channelAddress?: string;
  names?: string[];
  signal?: AbortSignal;
  /** The pause before a lost stream is opened again, milliseconds; 1,000. */
  pauseMs?: number;
}

/**
 * Yields the events after a cursor and then each new one, until the signal aborts.
 * A stream that breaks is opened again after the last event that it brought: none
 * is lost and none comes twice. An error that the node answers ends it.
 */
export async function* followEvents(at: Options, options: EventOptions = {}): AsyncGenerator<NodeEvent, void, undefined> {
  let cursor = options.cursor;
  const fetcher = at.fetch ?? globalThis.fetch;
  while (!options.signal?.aborted) {
    try {
      const response = await fetcher(address(at, options, cursor), {
        headers: { Accept: "text/event-stream", ...(at.token ? { Authorization: `Bearer ${at.token}` } : {}) },
        ...(options.signal ? { signal: options.signal } : {}),
      });
      if (!response.ok) {
        throw new SluiceError(response.status, await response.json().catch(() => undefined));
      }
      for await (const event of parse(response.body!)) {
        cursor = event.cursor;
        yield event;
      }
    } catch (error) {
      if (options.signal?.aborted) {
        return;
      }
      if (error instanceof SluiceError && error.status !== 503) {
        throw error;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, options.pauseMs ?? 1000));
  }
}

function address(at: Options, options: EventOptions, cursor: string | undefined): string {
  const query = new URLSearchParams();
  if (cursor !== undefined) {
    query.set("cursor", cursor);
  } else if (options.fromNow) {
    query.set("fromNow", "true");
  }
  if (options.publicIdentifier) query.set("publicIdentifier", options.publicIdentifier);
  if (options.channelAddress) query.set("channelAddress", options.channelAddress);
  if (options.names?.length) query.set("names", options.names.join(","));
  return `${at.url.replace(/\/+$/, "")}/v1/events/stream?${query}`;
}

/** Reads server-sent events; an event without an id is none of ours. */
async function* parse(body: ReadableStream<Uint8Array>): AsyncGenerator<NodeEvent> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      text += decoder.decode(value, { stream: true });
      for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        const event = one(text.slice(0, end));
        text = text.slice(end + 2);
        if (event) {
          yield event;
        }
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function one(block: string): NodeEvent | undefined {
  const fields = new Map<string, string>();
  for (const line of block.split("\n")) {
    const colon = line.indexOf(":");
    if (colon <= 0) {
      continue; // a comment keeps the connection alive
    }
    const key = line.slice(0, colon);
    const value = line.slice(colon + 1).replace(/^ /, "");
    fields.set(key, fields.has(key) ? `${fields.get(key)}\n${value}` : value);
  }
  const cursor = fields.get("id");
  const data = fields.get("data");
  if (cursor === undefined || data === undefined) {
    return undefined;
  }
  return { ...(JSON.parse(data) as Omit<NodeEvent, "cursor">), cursor };
}
