import createClient, { type Client as FetchClient } from "openapi-fetch";
import type { components, paths } from "./schema.js";

/** The routes of a node with the types of what they take and return. */
export type Paths = paths;

/** GET, POST and DELETE by path; each returns {data} or {error}, see must. */
export type Client = FetchClient<paths>;

/** How to reach a node. */
export interface Options {
  /** Where the node's HTTP interface is, such as http://127.0.0.1:8000. */
  url: string;
  /** A token; none is needed on a loopback that is open. */
  token?: string;
  /** What sends requests; the platform's fetch if absent. */
  fetch?: typeof globalThis.fetch;
}

/** Returns a client of the node; nothing is sent yet. */
export function connect(options: Options): Client {
  return createClient<paths>({
    baseUrl: options.url.replace(/\/+$/, ""),
    headers: options.token ? { Authorization: `Bearer ${options.token}` } : {},
    ...(options.fetch ? { fetch: (request: Request) => options.fetch!(request) } : {}),
  });
}

type ErrorBody = components["schemas"]["Error"];

/** What a node answers instead of a result. */
export class SluiceError extends Error {
  /** Stays the same across versions, such as peer_offline. */
  readonly code: string;
  /** Whether money is safe, and what to do: a sentence each. */
  readonly safe: string;
  readonly advice: string;
  readonly status: number;
  readonly context: Record<string, unknown>;

  constructor(status: number, body: ErrorBody | undefined) {
    super(body?.message ?? `the node answered with status ${status}`);
    this.name = "SluiceError";
    this.status = status;
    this.context = body?.context ?? {};
    const text = (key: string): string => {
      const value = this.context[key];
      return typeof value === "string" ? value : "";
    };
    this.code = text("code");
    this.safe = text("safe");
    this.advice = text("do");
  }
}

/** Returns what a call answered, or throws a SluiceError. */
export async function must<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined) {
    throw new SluiceError(response.status, isErrorBody(error) ? error : undefined);
  }
  return data;
}

function isErrorBody(x: unknown): x is ErrorBody {
  return typeof x === "object" && x !== null && typeof (x as ErrorBody).message === "string";
}

/**
 * A name for one call that moves money. Send it as the header Idempotency-Key, and
 * the same one whenever the call is repeated: what was asked happens once.
 */
export function idempotencyKey(): string {
  return globalThis.crypto.randomUUID();
}
