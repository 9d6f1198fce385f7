package org.gangmu.source;

import java.util.Arrays;

/**
 * A number for each of very many names in little memory: the names are held as 64-bit digests only. Two names of one digest are one in many million
 * containers; whoever looks a name up compares what it leads to.
 */
final class NameTable {

    private long[] keys = new long[64];
    private int[] values = new int[64];
    private int size;

    void put(String name, int value) {
        if (size * 2 > keys.length) {
            grow();
        }
        long key = key(name);
        int at = place(keys, key);
        size += keys[at] == 0 ? 1 : 0;
        keys[at] = key;
        values[at] = value;
    }

    boolean contains(String name) {
        return keys[place(keys, key(name))] != 0;
    }

    /** The number of a name, -1 if it has none. */
    int get(String name) {
        int at = place(keys, key(name));
        return keys[at] == 0 ? -1 : values[at];
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = Arrays.copyOf(values, keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = place(keys, oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }

    private static int place(long[] keys, long key) {
        int at = (int) (key >>> 20) & keys.length - 1;
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private static long key(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
        return hash == 0 ? 1 : hash;
    }
}
