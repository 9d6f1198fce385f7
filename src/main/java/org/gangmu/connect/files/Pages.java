package org.gangmu.connect.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gangmu.connect.HostException;
import org.gangmu.connect.Item;
import org.gangmu.connect.Page;

/**
 * Gives out a tree of folders page by page, from the beginning to the end and then from the beginning again: folders do not tell what changed.
 *
 * @param <E> what a listing tells of a document
 */
final class Pages<E> {

    /** Makes an item. @param <E> what a listing tells of a document */
    interface Maker<E> {

        /** Empty if the document is no more. */
        Optional<Item> item(String path, E known) throws IOException;
    }

    private final Walk.Tree<E> tree;
    private final Maker<E> maker;
    private final int size;
    private Walk<E> walk;
    private String at = "";

    Pages(Walk.Tree<E> tree, Maker<E> maker, int size) {
        this.tree = tree;
        this.maker = maker;
        this.size = size;
    }

    synchronized Page after(String since) throws IOException {
        // A walk that is under way has its listings already; a page of it that failed is begun anew.
        Walk<E> current = walk != null && at.equals(since) && !since.isEmpty() ? walk : new Walk<>(tree, since);
        walk = null;
        List<Walk.Found<E>> found = current.next(size);
        List<Item> items = new ArrayList<>();
        for (Walk.Found<E> f : found) {
            if (f.path().endsWith("/")) {
                items.add(unlisted(f.path()));
            } else {
                maker.item(f.path(), f.known()).ifPresent(items::add);
            }
        }
        if (found.size() < size) {
            return new Page(items, "", false);
        }
        walk = current;
        at = found.get(found.size() - 1).path();
        return new Page(items, at, true);
    }

    /** Stands for a folder that cannot be listed: given out like a document that cannot be read, it is reported and tried again, while the rest goes on. */
    static Item unlisted(String path) {
        return new Item(path, path, -1, "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Such a folder by its id; empty if it can be listed by now, so that the next walk finds what is in it. */
    Optional<Item> findUnlisted(String path) throws IOException {
        try {
            tree.list(path.substring(0, path.length() - 1));
        } catch (HostException e) {
            return e.kind() == HostException.Kind.DOCUMENT ? Optional.of(unlisted(path)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Why such a folder cannot be listed. */
    HostException refusal(String path) throws IOException {
        try {
            tree.list(path.substring(0, path.length() - 1));
        } catch (HostException e) {
            return e;
        }
        return new HostException(HostException.Kind.GONE, path + " can be listed now");
    }
}
