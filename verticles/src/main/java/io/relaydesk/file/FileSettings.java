package io.relaydesk.file;

import io.relaydesk.platform.settings.Setting;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** What files people may send, and where they are kept. The same on every node of a desk. */
public record FileSettings(
        @Setting(
                key = "RELAYDESK_FILE_FOLDER",
                meaning = "folder for the contents of files, shared by all nodes; empty: files in the data folder")
        Optional<Path> folder,

        @Setting(key = "RELAYDESK_FILE_LARGEST", fallback = "100", meaning = "MiB one file may have, 1 to 2000")
        int largestMiB,

        @Setting(
                key = "RELAYDESK_FILE_QUOTA",
                fallback = "10240",
                meaning = "MiB all files of one workspace may have together, 1 to 1000000")
        int quotaMiB,

        @Setting(
                key = "RELAYDESK_FILE_CLAMD",
                meaning = "the virus scanner clamd: tcp://host:3310 or unix:/run/clamav/clamd.ctl; empty: files are not"
                        + " scanned, and marked so")
        Optional<URI> clamd) {
    static final long MIB = 1024 * 1024;

    /** How many files one message may have. */
    static final int PER_MESSAGE = 20;

    /** How many files one member may have sent that no message names. */
    static final int LOOSE = 60;

    public FileSettings {
        if (largestMiB < 1 || largestMiB > 2_000)
            throw new IllegalArgumentException("RELAYDESK_FILE_LARGEST must be from 1 to 2000.");
        if (quotaMiB < 1 || quotaMiB > 1_000_000)
            throw new IllegalArgumentException("RELAYDESK_FILE_QUOTA must be from 1 to 1000000.");
        clamd.ifPresent(address -> {
            var tcp = "tcp".equals(address.getScheme()) && address.getHost() != null && address.getPort() > 0;
            var unix = "unix".equals(address.getScheme()) && address.getPath() != null;
            if (!tcp && !unix)
                throw new IllegalArgumentException(
                        "RELAYDESK_FILE_CLAMD must look like tcp://host:3310 or unix:/run/clamav/clamd.ctl.");
        });
    }

    long largest() {
        return largestMiB * MIB;
    }

    long quota() {
        return quotaMiB * MIB;
    }

    boolean scans() {
        return clamd.isPresent();
    }
}
