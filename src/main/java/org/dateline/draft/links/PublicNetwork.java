package org.dateline.draft.links;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * What counts as the public internet: names are looked up here, and only addresses that everybody can reach are asked. The
 * special ones are those of the IANA registries (RFC 6890, RFC 8190), among them the metadata services of hosting firms.
 */
@ApplicationScoped
class PublicNetwork {

    private static final List<Block> SPECIAL = List.of(
            Block.of("0.0.0.0", 8), Block.of("10.0.0.0", 8), Block.of("100.64.0.0", 10), Block.of("127.0.0.0", 8), Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12), Block.of("192.0.0.0", 24), Block.of("192.0.2.0", 24), Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16), Block.of("198.18.0.0", 15), Block.of("198.51.100.0", 24), Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3),
            Block.of("2001:0::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    /** Of IPv6 nothing else is in use between networks. */
    private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);

    /** @param length in bits of what all its addresses begin with */
    private record Block(byte[] begin, int length) {

        static Block of(String begin, int length) {
            try {
                return new Block(InetAddress.getByName(begin).getAddress(), length);
            } catch (UnknownHostException e) {
                throw new IllegalStateException(e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != begin.length) {
                return false;
            }
            for (int bit = 0; bit < length; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (begin[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @throws UnknownHostException if the name leads nowhere */
    List<InetAddress> addresses(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }

    /** Whether the portal may ask this machine. An IPv4 address in the clothes of an IPv6 one comes here as the IPv4 one that it is. */
    boolean isOpen(InetAddress address, int port) {
        byte[] bytes = address.getAddress();
        return (port == 80 || port == 443)
                && (address instanceof Inet4Address || GLOBAL_UNICAST.holds(bytes))
                && SPECIAL.stream().noneMatch(block -> block.holds(bytes));
    }
}
