package org.gangmu.segment;

/** Finds one kind of furniture on a sheet and sets it aside. What it leaves is content: when in doubt it leaves. */
interface FurnitureFinder {

    void find(Sheet sheet);
}
