import type { ClientFrame, ServerFrame } from "./frames";
import type { SocketLike } from "./socket";

/** Both ends of a socket without a network, for tests. */
export class FakeSocket implements SocketLike {
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: unknown }) => void) | null = null;
  onclose: ((closed: { code: number }) => void) | null = null;
  closedWith: number | null = null;
  readonly sent: ClientFrame[] = [];

  send(data: string): void {
    this.sent.push(JSON.parse(data) as ClientFrame);
  }

  close(code = 1000): void {
    this.closedWith = code;
  }

  say(frame: ServerFrame): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  welcome(seq: number): void {
    this.onopen?.();
    this.say({ type: "welcome", seq, connection: "c1" });
  }

  break(code: number): void {
    this.onclose?.({ code });
  }
}
