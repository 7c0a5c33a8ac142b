import {
  File,
  FileArchive,
  FileImage,
  FileSpreadsheet,
  FileText,
  FileVideo,
  type LucideIcon,
} from "lucide-react";

/** A picture of what kind of file it is. */
export function FileIcon({ type }: { type: string }) {
  const Icon = iconOf(type);
  return <Icon aria-hidden size={16} strokeWidth={1.8} />;
}

function iconOf(type: string): LucideIcon {
  if (type.startsWith("image/")) return FileImage;
  if (type.startsWith("video/") || type.startsWith("audio/")) return FileVideo;
  if (/zip|compressed|tar|rar/.test(type)) return FileArchive;
  if (/sheet|excel|csv/.test(type)) return FileSpreadsheet;
  if (/pdf|text|word|document/.test(type)) return FileText;
  return File;
}
