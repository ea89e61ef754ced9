import { crc32 } from 'node:zlib';

const LONGEST_LINE_BYTES = 72;

/**
 * A jar that holds nothing but a manifest: run with `java -jar`, it starts `mainClass` of another
 * jar. Written by hand, because a JRE has no `jar` tool and a zip of one uncompressed file is short.
 */
export function manifestJar(mainClass: string, classPathUrl: string): Buffer {
  const manifest = [
    'Manifest-Version: 1.0',
    `Main-Class: ${mainClass}`,
    `Class-Path: ${classPathUrl}`,
  ];
  return storedZip('META-INF/MANIFEST.MF', Buffer.from(foldManifest(manifest)));
}

/**
 * Manifest lines may not be longer than 72 bytes; what is left goes to lines that begin with a
 * space. The fields are ASCII here (a URL escapes the rest), so a character is a byte.
 */
export function foldManifest(lines: string[]): string {
  const folded = lines.flatMap((line) => {
    const parts = [line.slice(0, LONGEST_LINE_BYTES)];
    for (let at = LONGEST_LINE_BYTES; at < line.length; at += LONGEST_LINE_BYTES - 1) {
      parts.push(` ${line.slice(at, at + LONGEST_LINE_BYTES - 1)}`);
    }
    return parts;
  });
  return `${folded.join('\r\n')}\r\n\r\n`;
}

/** A zip archive with one uncompressed entry. */
function storedZip(name: string, content: Buffer): Buffer {
  const entryName = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0); // the version of the format that is needed to read it
  common.writeUInt16LE(0x21, 8); // 1 January 1980, the earliest date there is
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(content.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(entryName.length, 22);

  const local = Buffer.concat([signature(0x04034b50), common, entryName, content]);
  const central = Buffer.concat([
    signature(0x02014b50),
    Buffer.from([20, 0]), // the version that wrote it
    common,
    Buffer.alloc(14), // no comment, first disk, no attributes, the entry begins at 0
    entryName,
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
