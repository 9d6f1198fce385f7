package org.gangmu.connect.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.gangmu.connect.HostException;

/**
 * Goes through a tree of folders in the order of names, some documents at a time. It holds the listings of the folders on the way down to where it is, and no others.
 *
 * @param <E> what a listing tells of a document
 */
final class Walk<E> {

    /** Lists folders. @param <E> what it tells of a document */
    interface Tree<E> {

        /**
         * Documents and folders in a folder, in any order.
         *
         * @param folder path from the root; empty: the root
         * @throws HostException GONE if there is no such folder, DOCUMENT if there is no right to it
         */
        List<Entry<E>> list(String folder) throws IOException;
    }

    /** @param known of a document; null for a folder */
    record Entry<E>(String name, boolean folder, E known) {
    }

    /** @param path from the root; of a folder that cannot be listed, it ends with a slash and nothing else is known */
    record Found<E>(String path, E known) {
    }

    private record Frame<E>(String folder, Iterator<Entry<E>> left) {
    }

    private final Tree<E> tree;
    private final Deque<Frame<E>> frames = new ArrayDeque<>();

    /**
     * A walk that goes on where another ended.
     *
     * @param after path of the last document that was found; empty: from the beginning
     */
    Walk(Tree<E> tree, String after) throws IOException {
        this.tree = tree;
        boolean whole = after.endsWith("/");
        String[] names = after.isEmpty() ? new String[0] : (whole ? after.substring(0, after.length() - 1) : after).split("/", -1);
        String folder = "";
        List<Entry<E>> listing = tree.list("");
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            boolean last = i == names.length - 1;
            boolean deeper = !last && listing.stream().anyMatch(e -> e.folder() && e.name().equals(name));
            push(folder, listing.stream().filter(e -> e.name().compareTo(name) > 0).toList());
            if (!deeper) {
                return;
            }
            folder = join(folder, name);
            try {
                listing = tree.list(folder);
            } catch (HostException e) {
                // It was left between two pages; the rest of the tree is still to be seen.
                if (e.kind() == HostException.Kind.GONE || e.kind() == HostException.Kind.DOCUMENT) {
                    return;
                }
                throw e;
            }
        }
        push(folder, listing);
    }

    private void push(String folder, List<Entry<E>> entries) {
        frames.push(new Frame<>(folder, entries.stream().sorted(Comparator.comparing(Entry::name)).toList().iterator()));
    }

    /**
     * The next documents.
     *
     * @return fewer than {@code most} only at the end
     * @throws IOException if a folder could not be listed now; what was found on the way is lost, so begin a new walk where this one began
     */
    List<Found<E>> next(int most) throws IOException {
        List<Found<E>> found = new ArrayList<>();
        while (found.size() < most && !frames.isEmpty()) {
            Frame<E> frame = frames.peek();
            if (!frame.left().hasNext()) {
                frames.pop();
                continue;
            }
            Entry<E> entry = frame.left().next();
            String path = join(frame.folder(), entry.name());
            if (!entry.folder()) {
                found.add(new Found<>(path, entry.known()));
                continue;
            }
            try {
                push(path, tree.list(path));
            } catch (HostException e) {
                switch (e.kind()) {
                    case GONE -> { }
                    case DOCUMENT -> found.add(new Found<>(path + "/", null));
                    default -> throw e;
                }
            }
        }
        return found;
    }

    static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
