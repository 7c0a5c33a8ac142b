import { ApiError, asApiError, unreachable } from "../api/api-error";
import { freshToken } from "../api/session";
import type { File as Stored } from "../api/types";

type Options = { workspace: string; file: File; signal: AbortSignal; onProgress: (share: number) => void };

/** Sends a file as it is. By XMLHttpRequest, because fetch does not tell how far an upload has come. */
export async function sendFile({ workspace, file, signal, onProgress }: Options): Promise<Stored> {
  const token = await freshToken();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const name = encodeURIComponent(file.name || "file");
    request.open("POST", `/api/v1/workspaces/${workspace}/files?name=${name}`);
    request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 201) resolve(request.response as Stored);
      else reject(asApiError(request.response, new Response(null, { status: request.status })));
    };
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(new ApiError({ type: "cancelled", title: "Cancelled", status: 0 }));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
