import type { File } from "../api/types";
import { sayError } from "../ui/toast";
import { linkTo } from "./queries";

/** The answer is an attachment, so the page stays where it is. */
export async function download(workspace: string, file: Pick<File, "id">): Promise<void> {
  try {
    window.location.assign(await linkTo(workspace, file.id, "original"));
  } catch (error) {
    sayError(error);
  }
}
