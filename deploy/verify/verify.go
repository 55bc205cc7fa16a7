// Verify reads a whole Dateline log over HTTP and checks it, with nothing of Dateline's own: the hashing, the proofs
// and the signatures are those of Go's checksum database client (golang.org/x/mod/sumdb).
//
//	verify LOG-URL VKEY [FILE]
//
// FILE keeps the last checkpoint that was found good. When it is there, the log must continue it.
package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const tileHeight = 8

// A site is the log's address and what was fetched from it.
type site struct {
	url     string
	fetched map[string][]byte
}

func (s site) get(path string) []byte {
	if data, ok := s.fetched[path]; ok {
		return data
	}
	resp, err := http.Get(s.url + "/" + path)
	check(err)
	defer resp.Body.Close()
	data, err := io.ReadAll(resp.Body)
	check(err)
	if resp.StatusCode != http.StatusOK {
		fail("%s: %s", path, resp.Status)
	}
	s.fetched[path] = data
	return data
}

// Height, ReadTiles and SaveTiles make a site a tlog.TileReader.
func (s site) Height() int { return tileHeight }

func (s site) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, t := range tiles {
		data = append(data, s.get(path(t)))
	}
	return data, nil
}

func (s site) SaveTiles([]tlog.Tile, [][]byte) {}

// path is the tile's address under C2SP tlog-tiles, which leaves out the height and calls level -1 entries.
func path(t tlog.Tile) string {
	p := strings.Replace(t.Path(), fmt.Sprintf("tile/%d/", tileHeight), "tile/", 1)
	return strings.Replace(p, "tile/data/", "tile/entries/", 1)
}

// checkpoint verifies a signed checkpoint and takes it apart.
func checkpoint(signed []byte, verifier note.Verifier) tlog.Tree {
	n, err := note.Open(signed, note.VerifierList(verifier))
	check(err)
	lines := strings.Split(n.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		fail("not a checkpoint of %s: %q", verifier.Name(), n.Text)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	root, err := tlog.ParseHash(lines[2])
	check(err)
	return tlog.Tree{N: size, Hash: root}
}

// tiles lists the tiles of one level of a tree; level -1 are the bundles of entries.
func tiles(level int, size int64) []tlog.Tile {
	for l := 0; l < level; l++ {
		size >>= tileHeight
	}
	var all []tlog.Tile
	for n := int64(0); n<<tileHeight < size; n++ {
		width := size - n<<tileHeight
		if width > 1<<tileHeight {
			width = 1 << tileHeight
		}
		all = append(all, tlog.Tile{H: tileHeight, L: level, N: n, W: int(width)})
	}
	return all
}

// entries takes a bundle apart: each entry stands after its length in two bytes.
func entries(bundle []byte) (all [][]byte) {
	for len(bundle) > 0 {
		if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
			fail("a bundle ends in the middle of an entry")
		}
		end := 2 + int(binary.BigEndian.Uint16(bundle))
		all = append(all, bundle[2:end])
		bundle = bundle[end:]
	}
	return all
}

func main() {
	if len(os.Args) < 3 {
		fail("usage: verify LOG-URL VKEY [FILE]")
	}
	log := site{strings.TrimSuffix(os.Args[1], "/"), map[string][]byte{}}
	verifier, err := note.NewVerifier(os.Args[2])
	check(err)
	signed := log.get("checkpoint")
	tree := checkpoint(signed, verifier)
	fmt.Printf("The checkpoint of size %d is signed by %s.\n", tree.N, verifier.Name())

	// The tree, built anew from the entries alone.
	var stored []tlog.Hash
	own := tlog.HashReaderFunc(func(indexes []int64) (hashes []tlog.Hash, err error) {
		for _, i := range indexes {
			hashes = append(hashes, stored[i])
		}
		return hashes, nil
	})
	var leaves []tlog.Hash
	for _, t := range tiles(-1, tree.N) {
		bundle := entries(log.get(path(t)))
		if len(bundle) != t.W {
			fail("%s has %d entries", path(t), len(bundle))
		}
		for _, entry := range bundle {
			hashes, err := tlog.StoredHashes(int64(len(leaves)), entry, own)
			check(err)
			stored = append(stored, hashes...)
			leaves = append(leaves, tlog.RecordHash(entry))
		}
	}
	root, err := tlog.TreeHash(tree.N, own)
	check(err)
	if tree.N > 0 && root != tree.Hash {
		fail("the entries have the root %s, the checkpoint says %s", root, tree.Hash)
	}
	fmt.Printf("All of %d entries give the root %s.\n", tree.N, tree.Hash)

	// Every tile holds the hashes it should.
	count := 0
	for level := 0; len(tiles(level, tree.N)) > 0; level++ {
		for _, t := range tiles(level, tree.N) {
			expected, err := tlog.ReadTileData(t, own)
			check(err)
			if string(log.get(path(t))) != string(expected) {
				fail("%s does not hold the hashes of the entries", path(t))
			}
			count++
		}
	}
	fmt.Printf("All of %d tiles hold the hashes of the entries.\n", count)

	// Every entry is included, by a proof made from the tiles. The proofs are checked, as versions of x/mod before
	// 0.40.0 do not authenticate every tile they read (CVE-2026-56865).
	fromTiles := tlog.TileHashReader(tree, log)
	for i, leaf := range leaves {
		proof, err := tlog.ProveRecord(tree.N, int64(i), fromTiles)
		check(err)
		check(tlog.CheckRecord(proof, tree.N, tree.Hash, int64(i), leaf))
	}
	fmt.Printf("All of %d entries are included in that root.\n", len(leaves))

	if len(os.Args) > 3 {
		if earlier, err := os.ReadFile(os.Args[3]); err == nil {
			before := checkpoint(earlier, verifier)
			if before.N > tree.N {
				fail("the log has shrunk: it had size %d before, now it has %d", before.N, tree.N)
			}
			if before.N > 0 {
				proof, err := tlog.ProveTree(tree.N, before.N, fromTiles)
				check(err)
				check(tlog.CheckTree(proof, tree.N, tree.Hash, before.N, before.Hash))
			}
			fmt.Printf("It continues the log of size %d seen before.\n", before.N)
		}
		check(os.WriteFile(os.Args[3], signed, 0o644))
	}
}

func check(err error) {
	if err != nil {
		fail("%v", err)
	}
}

func fail(format string, args ...any) {
	fmt.Fprintf(os.Stderr, "NOT VERIFIED: "+format+"\n", args...)
	os.Exit(1)
}
