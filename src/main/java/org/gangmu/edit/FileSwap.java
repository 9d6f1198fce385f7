package org.gangmu.edit;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts several files into place together: all are written beside their places first, then moved there; if one cannot be, the old ones are put back. */
final class FileSwap {

    /**
     * One file on its way.
     *
     * @param half the new content, beside its place
     * @param old  the old content meanwhile; null for a new file
     */
    private record Move(Path half, Path place, Path old) {
    }

    private FileSwap() {
    }

    static void write(Map<Path, byte[]> files) throws IOException {
        List<Move> moves = new ArrayList<>();
        try {
            for (Map.Entry<Path, byte[]> entry : files.entrySet()) {
                // A link stays a link: the file that it leads to is changed.
                boolean exists = Files.exists(entry.getKey());
                Path place = exists ? entry.getKey().toRealPath() : entry.getKey().toAbsolutePath();
                Files.createDirectories(place.getParent());
                String own = ".gangmu-" + UUID.randomUUID();
                Move move = new Move(place.resolveSibling(own + ".part"), place, exists ? place.resolveSibling(own + ".old") : null);
                moves.add(move);
                Files.write(move.half(), entry.getValue());
                if (exists) {
                    Files.copy(place, move.old(), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            swap(moves);
        } finally {
            for (Move move : moves) {
                Files.deleteIfExists(move.half());
                if (move.old() != null) {
                    Files.deleteIfExists(move.old());
                }
            }
        }
    }

    private static void swap(List<Move> moves) throws IOException {
        List<Move> done = new ArrayList<>();
        try {
            for (Move move : moves) {
                move(move.half(), move.place());
                done.add(move);
            }
        } catch (IOException e) {
            for (Move move : done) {
                putBack(move, moves, e);
            }
            throw e;
        }
    }

    /** Of a file that cannot be put back the old content stays where it is kept: it is taken from what is cleared away. */
    private static void putBack(Move move, List<Move> moves, IOException why) {
        try {
            if (move.old() == null) {
                Files.deleteIfExists(move.place());
            } else {
                move(move.old(), move.place());
            }
        } catch (IOException e) {
            moves.remove(move);
            why.addSuppressed(e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
