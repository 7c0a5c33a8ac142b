import createClient from "openapi-fetch";
import { asApiError, unreachable } from "./api-error";
import type { paths } from "./schema";
import { freshToken, renew } from "./session";

const WITHOUT_TOKEN = /^\/api\/v1\/(auth\/(codes|sessions)|invitations\/accept)$/;

/** The typed door to the server; every call carries the access token and is tried once more after a 401. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: withToken });

/** The value of a call, or an ApiError. */
export async function unwrap<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw asApiError(error, response);
  return data as T;
}

/** Header of a change that must be based on the version we have seen. */
export function ifMatch(version: number): { "If-Match": string } {
  return { "If-Match": `"${version}"` };
}

/** Header that makes a repeated call harmless; `key` stays the same for one intent of the user. */
export function idempotent(key: string): { "Idempotency-Key": string } {
  return { "Idempotency-Key": key };
}

async function withToken(request: Request): Promise<Response> {
  if (WITHOUT_TOKEN.test(new URL(request.url).pathname)) return send(request);
  const again = request.clone();
  const token = await freshToken();
  const response = await send(carrying(request, token));
  if (response.status !== 401) return response;
  return send(carrying(again, await renew(token)));
}

function carrying(request: Request, token: string): Request {
  request.headers.set("Authorization", `Bearer ${token}`);
  return request;
}

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw unreachable();
  }
}
