import type { Problem } from "./types";

/** A refusal by the server (RFC 9457), or `unreachable` with status 0 when there was no answer at all. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.type}`);
    this.problem = problem;
  }

  get type(): string {
    return this.problem.type.split(/[/:#]/).pop() ?? this.problem.type;
  }

  get status(): number {
    return this.problem.status;
  }

  /** True when we cannot know whether the call was carried out: trying again needs the same idempotency key. */
  get outcomeUnknown(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

export function unreachable(): ApiError {
  return new ApiError({ type: "unreachable", title: "No answer", status: 0 });
}

export function asApiError(body: unknown, response: Response): ApiError {
  const problem = isProblem(body)
    ? body
    : {
        type: response.status >= 500 ? "unavailable" : "defect",
        title: response.statusText,
        status: response.status,
      };
  return new ApiError(problem);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "type" in body && "status" in body;
}
